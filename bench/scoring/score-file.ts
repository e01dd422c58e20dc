import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type Cells, mergeShards, planScoring, type ScoringPlan, scorePeriod } from '../../functions/scoring/index.ts';
import { benchProgramme } from '../sample/programme.ts';
import type { Part } from './file-thread.ts';

const LONGEST_LINE = 64 * 1024;

const cellsSchema = z.custom<Cells>((value) => typeof value === 'object' && value !== null);

/** Cuts a file into parts of about the same size, at line ends. */
async function partsOf(file: string, regions: number, parts: number): Promise<Part[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const cuts = [0];
    for (let part = 1; part < parts; part += 1) {
      const from = Math.floor((size * part) / parts);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, from);
      cuts.push(from + buffer.subarray(0, bytesRead).indexOf('\n') + 1);
    }
    return cuts.map((start, i) => ({ file, start, end: cuts[i + 1] ?? size, regions }));
  } finally {
    await handle.close();
  }
}

/** Everything that scores.json holds, from cells. */
export const scoresOf = (plan: ScoringPlan, cells: Cells) =>
  scorePeriod(plan, cells, {
    programmeHash: '',
    period: '2026-10',
    revision: 0,
    cutOff: '2026-11-01T00:00:00Z',
    history: [],
    benchmarks: [],
  });

/** Scores a file of NDJSON in threads, each of which counts a part of it. */
export async function fileScorer(file: string, regions: number, threads: number) {
  const plan = planScoring(benchProgramme(regions));
  const parts = await partsOf(file, regions, threads);
  const workers = parts.map((part) => ({ part, thread: new Worker(new URL('file-thread.ts', import.meta.url)) }));
  return {
    score: async (): Promise<string> => {
      const counted = workers.map(async ({ part, thread }) => {
        thread.postMessage(part);
        const [cells] = await once(thread, 'message');
        return cellsSchema.parse(cells);
      });
      return JSON.stringify(scoresOf(plan, mergeShards(plan, await Promise.all(counted))));
    },
    close: () => Promise.all(workers.map(({ thread }) => thread.terminate())),
  };
}
