import type { Benchmark } from '../model/benchmark.ts';
import type { Month, Period } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Scores } from '../model/scores.ts';
import {
  type Earlier,
  type KeptCells,
  keepCells,
  type MonthCells,
  monthsOfEffects,
  type ServiceRecords,
  type StandingRecords,
  scorePeriod,
  serviceAnew,
} from '../scoring/index.ts';
import { earlierRevisions, type Issued } from './earlier-revision.ts';
import { history } from './history.ts';
import { type CellsPort, earlierCells, type PlannedVersion, reportedCells } from './period-cells.ts';

/** What scoring needs from outside. */
export interface ScorePort extends CellsPort {
  /** Complaints, follow-ups and actions; the plan that is scored by knows of these actions. */
  readonly standing: StandingRecords;
  readonly benchmarks: (period: Period) => Promise<readonly Benchmark[]>;
  /** What was refused on arrival. */
  readonly arrivals: (period: Period) => Promise<Scores['sample']['arrivals']>;
  /** What was sent beside answers, of a period and of those that its trend shows. */
  readonly records: (programme: Programme, period: Period) => Promise<ServiceRecords>;
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

interface Stamp {
  readonly revision: number;
  /** ISO 8601 UTC. */
  readonly cutOff: string;
}

type Reported = Awaited<ReturnType<typeof reportedCells>>;

async function scored(
  port: ScorePort,
  by: PlannedVersion,
  period: Period,
  stamp: Stamp,
  { cells, months }: Reported,
  earlier: readonly Earlier[],
  issued?: Scores,
): Promise<Issued> {
  const scores = scorePeriod(by.plan, cells, {
    ...stamp,
    programmeHash: by.hash,
    period,
    months,
    around: await around(port, by, period),
    earlier,
    ...(issued === undefined ? {} : { issued }),
    history: await history(port, period, by.plan.programme.baseline),
    standing: port.standing,
    benchmarks: await port.benchmarks(period),
    arrivals: await port.arrivals(period),
    records: await port.records(by.plan.programme, period),
  });
  return { scores, cells: keepCells(by.plan, cells, by.hash) };
}

/** Scores a period beside the periods before it. Every answer of the period is read once. */
export async function scoreStored(port: ScorePort, by: PlannedVersion, period: Period, stamp: Stamp): Promise<Issued> {
  return scored(port, by, period, stamp, await reportedCells(port, by, period), []);
}

/** What is measured beside answers anew, where that alone has changed: cells and everything from answers stay as issued. */
async function measuredAnew(port: ScorePort, by: PlannedVersion, period: Period, stamp: Stamp, issued: Issued) {
  const records = await port.records(by.plan.programme, period);
  const scores = serviceAnew(by.plan, issued.scores, records, port.standing);
  return scores && { scores: { ...scores, ...stamp }, cells: issued.cells };
}

/**
 * Scores a period anew, beside what was issued of it before, so that no two together give anybody away. Too few changed answers
 * make no revision, but a changed audit, metric or action does.
 * @param before Every revision that was issued, oldest first.
 * @returns undefined where nothing has changed since that another revision may show.
 */
export async function scoreAnew(
  port: ScorePort,
  by: PlannedVersion,
  period: Period,
  stamp: Stamp,
  before: readonly Issued[],
): Promise<Issued | undefined> {
  // What later periods look back at is what was issued: it changes with a revision, not with one that is not made.
  const counted: (readonly [Month, KeptCells])[] = [];
  const keep = async (...cells: readonly [Month, KeptCells]) => void counted.push(cells);
  const reported = await reportedCells({ ...port, keep }, by, period);
  const earlier = earlierRevisions(by.plan, before, reported.cells);
  const last = before.at(-1);
  const issued = last?.scores.programme.hash === by.hash ? last : undefined;
  if (earlier === undefined) return issued && measuredAnew(port, by, period, stamp, issued);
  for (const cells of counted) await port.keep(...cells);
  return scored(port, by, period, stamp, reported, earlier, issued?.scores);
}
