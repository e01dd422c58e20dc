import { cpus } from 'node:os';
import { z } from 'zod';
import type { Measure } from '../results.ts';
import { runPeer } from '../run-peer.ts';
import { writeSample } from '../sample/write-file.ts';
import { packedCounter } from '../scoring/count-packed.ts';
import { fileScorer } from '../scoring/score-file.ts';
import type { BenchOptions, Section } from '../section.ts';
import { median, repeated } from '../timing.ts';

const REGIONS = 14;
const THREADS = Math.min(2, cpus().length);
/** What a small function can give new objects, MB: V8 itself would take more where there is more, to save time. */
const YOUNG = 16;
/** Likewise for what stays, MB: where there is more, V8 lets it lie for longer. */
const OLD = 96;
const DUCKDB = new URL('../peers/duckdb.ts', import.meta.url);
const MEMORY = new URL('../scoring/memory.ts', import.meta.url);

const peerSchema = z.object({ seconds: z.array(z.number()) });
const memorySchema = z.object({ megabytes: z.number() });

/** Responses that one core counts in a second, read from their items. */
async function countingRate(quick: boolean): Promise<Measure> {
  const many = quick ? 200_000 : 1_000_000;
  const { count } = await packedCounter(REGIONS);
  const { cpu } = await repeated(quick ? 3 : 5, () => void count(many));
  return {
    what: 'Counting packed responses of 24 items',
    unit: 'a second and core',
    ours: many / cpu,
    peer: null,
    target: { of: 'ours', atLeast: 1_000_000 },
  };
}

/** From an NDJSON file to whole scores, against DuckDB, which computes means, variances and counts only. */
async function fromFile({ quick, directory }: BenchOptions): Promise<Measure> {
  const rows = quick ? 50_000 : 1_000_000;
  const rounds = quick ? 2 : 5;
  const file = await writeSample(directory, rows, REGIONS);
  const scorer = await fileScorer(file, REGIONS, THREADS);
  const { wall } = await repeated(rounds, scorer.score);
  await scorer.close();
  const { seconds } = peerSchema.parse(await runPeer(DUCKDB, { file, threads: THREADS, rounds }));
  return {
    what: `NDJSON of ${rows} responses to whole scores, on ${THREADS} cores`,
    unit: 's',
    ours: wall,
    peer: { name: 'DuckDB, means and variances only', value: median(seconds) },
    target: { of: 'ratio', atMost: 1.5 },
  };
}

/** Memory of a process that counts and scores, as it grows from few responses to a hundred times as many. */
async function memory(quick: boolean): Promise<Measure[]> {
  const sizes = quick ? [10_000, 100_000] : [100_000, 10_000_000];
  const megabytes: number[] = [];
  for (const responses of sizes)
    megabytes.push(memorySchema.parse(await runPeer(MEMORY, { responses, regions: REGIONS }, YOUNG, OLD)).megabytes);
  const [least = 0, most = 0] = megabytes;
  return [
    {
      what: `Memory to score ${sizes.at(-1)} responses of NDJSON`,
      unit: 'MB',
      ours: most,
      peer: { name: `ours for ${sizes[0]}`, value: least },
      target: { of: 'ours', atMost: 300 },
    },
  ];
}

export const section: Section = {
  run: async (options) => ({
    measures: [await countingRate(options.quick), await fromFile(options), ...(await memory(options.quick))],
    notes: [],
  }),
};
