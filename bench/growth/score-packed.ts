import { z } from 'zod';
import { packedCounter } from '../scoring/count-packed.ts';
import { scoresOf } from '../scoring/score-file.ts';

const inputSchema = z.object({ responses: z.int(), regions: z.int() });

/** Counts and scores so many packed responses of so many regions, once, in a fresh process. */
const { responses, regions } = inputSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { plan, count } = await packedCounter(regions);
const before = process.cpuUsage();
scoresOf(plan, count(responses));
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes }));
