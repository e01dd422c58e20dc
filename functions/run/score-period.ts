import type { Benchmark } from '../model/benchmark.ts';
import type { Period } from '../model/period.ts';
import type { Scores } from '../model/scores.ts';
import { scorePeriod } from '../scoring/index.ts';
import { history } from './history.ts';
import { type CellsPort, type PlannedVersion, reportedCells } from './period-cells.ts';

/** What scoring needs from outside. */
export interface ScorePort extends CellsPort {
  readonly benchmarks: (period: Period) => Promise<readonly Benchmark[]>;
  /** What was refused on arrival. */
  readonly arrivals: (period: Period) => Promise<Scores['sample']['arrivals']>;
}

/** Scores a period beside the periods before it. Every answer of the period is read once. */
export async function scoreStored(
  port: ScorePort,
  by: PlannedVersion,
  period: Period,
  issue: { readonly revision: number; readonly cutOff: string },
): Promise<Scores> {
  const { cells, months } = await reportedCells(port, by, period);
  return scorePeriod(by.plan, cells, {
    ...issue,
    programmeHash: by.hash,
    period,
    months,
    history: await history(port, period, by.plan.programme.baseline),
    benchmarks: await port.benchmarks(period),
    arrivals: await port.arrivals(period),
  });
}
