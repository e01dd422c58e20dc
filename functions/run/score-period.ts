import type { Benchmark } from '../model/benchmark.ts';
import type { Period } from '../model/period.ts';
import type { Scores } from '../model/scores.ts';
import { type MonthCells, monthsOfEffects, scorePeriod } from '../scoring/index.ts';
import { history } from './history.ts';
import { type CellsPort, earlierCells, type PlannedVersion, reportedCells } from './period-cells.ts';

/** What scoring needs from outside. */
export interface ScorePort extends CellsPort {
  readonly benchmarks: (period: Period) => Promise<readonly Benchmark[]>;
  /** What was refused on arrival. */
  readonly arrivals: (period: Period) => Promise<Scores['sample']['arrivals']>;
}

/** The months around the actions of a programme, all counted by the version that is scored; none for one without answers. */
async function around(port: CellsPort, by: PlannedVersion, period: Period): Promise<MonthCells[]> {
  const cellsOf = earlierCells(port);
  const found: MonthCells[] = [];
  for (const month of monthsOfEffects(by.plan.programme.actions, period)) {
    const { cells, months } = await cellsOf(by, month);
    if (months.length > 0) found.push({ month, cells });
  }
  return found;
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
    around: await around(port, by, period),
    history: await history(port, period, by.plan.programme.baseline),
    benchmarks: await port.benchmarks(period),
    arrivals: await port.arrivals(period),
  });
}
