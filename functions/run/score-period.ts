import type { Scores, TrendPoint } from '../model/scores.ts';
import { accumulator, emptyCells, mergeShards, planScoring, scorePeriod } from '../scoring/index.ts';
import { readBenchmarks } from '../store/benchmarks.ts';
import { readLayouts } from '../store/layouts.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';
import { foldShards } from '../store/responses.ts';
import type { Table } from '../store/table.ts';

/** Reads every answer of a period once, shards side by side, and scores it. */
export async function scoreStored(
  table: Table,
  { programme, hash }: ProgrammeVersion,
  period: string,
  issue: { readonly revision: number; readonly cutOff: string; readonly history: readonly TrendPoint[] },
): Promise<Scores> {
  const plan = planScoring(programme);
  const add = accumulator(plan, await readLayouts(table, programme.id));
  const shards = await foldShards(table, programme.id, period, { start: () => emptyCells(plan), add });
  const benchmarks = await readBenchmarks(table, programme.id, period);
  return scorePeriod(plan, mergeShards(plan, shards), { ...issue, programmeHash: hash, period, benchmarks });
}
