import { type Month, monthsOf, type Period } from '../model/period.ts';
import {
  type Cells,
  differenceOf,
  emptyCells,
  type KeptCells,
  keepCells,
  LEAST_DIFFERENCE,
  mergeShards,
  readCells,
  type ScoringPlan,
} from '../scoring/index.ts';

/** A programme version, compiled for scoring. */
export interface PlannedVersion {
  readonly hash: string;
  readonly plan: ScoringPlan;
}

/** What cells are had from. */
export interface CellsPort {
  /** The version in force for a period; undefined before the first. */
  readonly version: (period: Period) => Promise<PlannedVersion | undefined>;
  /** Counts the answers of a month; undefined if there are none, or no longer. */
  readonly count: (plan: ScoringPlan, month: Month) => Promise<Cells | undefined>;
  /** The cells that were kept of a month, by whatever version they were counted. */
  readonly kept: (month: Month) => Promise<KeptCells | undefined>;
  readonly keep: (month: Month, cells: KeptCells) => Promise<void>;
}

/** Keeps what was counted, if by the version that the month itself is scored by. */
async function keep(port: CellsPort, by: PlannedVersion, month: Month, cells: Cells): Promise<void> {
  if ((await port.version(month))?.hash === by.hash) await port.keep(month, keepCells(by.plan, cells, by.hash));
}

/**
 * The cells of a month of the reported period: those of its answers, unless others were kept of them. A late answer would
 * stand out as the difference of a quarter and its months; so what was kept holds, but for the month's own run if it has
 * at least ten answers changed.
 */
async function issuedOrCounted(port: CellsPort, by: PlannedVersion, month: Month, period: Period) {
  const [counted, kept] = [await port.count(by.plan, month), await port.kept(month)];
  if (counted === undefined) return kept && readCells(by.plan, kept);
  if (kept?.version === by.hash) {
    const before = readCells(by.plan, kept);
    const { answers } = differenceOf(by.plan, before, counted);
    if (answers === 0) return counted;
    if (month !== period || answers < LEAST_DIFFERENCE) return before;
  }
  await keep(port, by, month, counted);
  return counted;
}

/** Whether every action of a plan was known when cells were kept: one may have been stored since. */
const knowsActions = ({ blocks }: ScoringPlan, kept: KeptCells): boolean =>
  blocks.units.seen.every(({ meaning }) => kept.units.seen.some((unit) => unit.meaning === meaning));

async function keptFirst(port: CellsPort, by: PlannedVersion, month: Month): Promise<Cells | undefined> {
  const kept = await port.kept(month);
  const same = kept?.version === by.hash;
  if (same && knowsActions(by.plan, kept)) return readCells(by.plan, kept);
  const counted = await port.count(by.plan, month);
  if (counted === undefined) return kept && readCells(by.plan, kept);
  // What was kept by this version holds, late answers or not: only the action is counted anew.
  if (!same) await keep(port, by, month, counted);
  return counted;
}

/** The cells of a period: of its months, those that have any, and all of them together. */
interface PeriodCells {
  readonly cells: Cells;
  readonly months: readonly Cells[];
}

/** The months of a period, and merged by the fixed tree over their order. */
function together(plan: ScoringPlan, months: readonly (Cells | undefined)[]): PeriodCells {
  const all = months.map((month) => month ?? emptyCells(plan));
  return { cells: mergeShards(plan, all), months: months.filter((month) => month !== undefined) };
}

/**
 * The cells of the period that is reported, from its answers; from kept cells where a month's answers are deleted, or have
 * changed since it was reported. They are kept for later periods to look back at.
 */
export async function reportedCells(port: CellsPort, by: PlannedVersion, period: Period): Promise<PeriodCells> {
  const months: (Cells | undefined)[] = [];
  for (const month of monthsOf(period)) months.push(await issuedOrCounted(port, by, month, period));
  return together(by.plan, months);
}

/**
 * Reads the cells of earlier periods, each month once: as they were kept, or from its answers where it was never
 * reported (the history of a new programme) or another version counts otherwise, and then kept.
 */
export function earlierCells(port: CellsPort): (by: PlannedVersion, period: Period) => Promise<PeriodCells> {
  const known = new Map<string, Promise<Cells | undefined>>();
  const monthCells = (by: PlannedVersion, month: Month) => {
    const key = `${by.hash} ${month}`;
    const found = known.get(key) ?? keptFirst(port, by, month);
    known.set(key, found);
    return found;
  };
  return async (by, period) =>
    together(by.plan, await Promise.all(monthsOf(period).map((month) => monthCells(by, month))));
}
