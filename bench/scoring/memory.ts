import { z } from 'zod';
import { ndjson } from '../sample/write-file.ts';
import { fileCounter } from './count-file.ts';
import { scoresOf } from './score-file.ts';

const inputSchema = z.object({ responses: z.int(), regions: z.int() });

/** So many different responses; more of them are these again. */
const DIFFERENT = 10_000;
const READ_AT_ONCE = 256 * 1024;

const { responses, regions } = inputSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { plan, count } = fileCounter(regions);
const block = Buffer.from([...ndjson(Math.min(DIFFERENT, responses), regions)].join(''));

/** The block again and again, in pieces as a file is read in. */
async function* bytes(): AsyncGenerator<Uint8Array> {
  for (let left = responses; left > 0; left -= DIFFERENT)
    for (let at = 0; at < block.length; at += READ_AT_ONCE) yield block.subarray(at, at + READ_AT_ONCE);
}
const scores = JSON.stringify(scoresOf(plan, await count(bytes)));
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6, characters: scores.length }),
);
