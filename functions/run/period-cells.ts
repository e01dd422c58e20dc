import { type Month, monthsOf, type Period } from '../model/period.ts';
import {
  type Cells,
  emptyCells,
  type KeptCells,
  keepCells,
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

async function answersFirst(port: CellsPort, by: PlannedVersion, month: Month, owns: boolean) {
  const counted = await port.count(by.plan, month);
  const kept = counted === undefined || !owns ? await port.kept(month) : undefined;
  if (counted === undefined) return kept && readCells(by.plan, kept);
  if (owns || kept === undefined) await keep(port, by, month, counted);
  return counted;
}

async function keptFirst(port: CellsPort, by: PlannedVersion, month: Month): Promise<Cells | undefined> {
  const kept = await port.kept(month);
  if (kept?.version === by.hash) return readCells(by.plan, kept);
  const counted = await port.count(by.plan, month);
  if (counted === undefined) return kept && readCells(by.plan, kept);
  await keep(port, by, month, counted);
  return counted;
}

/** The months of a period as one, by the fixed tree over their order; undefined if none has any. */
function merged(plan: ScoringPlan, months: readonly (Cells | undefined)[]): Cells | undefined {
  const cells = months.map((month) => month ?? emptyCells(plan));
  return months.every((month) => month === undefined) ? undefined : mergeShards(plan, cells);
}

/**
 * The cells of the period that is reported, from its answers, late ones included; from kept cells where a month's answers
 * are deleted. They are kept for later periods to look back at: those of a month as the month's own run counted them.
 */
export async function reportedCells(port: CellsPort, by: PlannedVersion, period: Period): Promise<Cells> {
  const months = monthsOf(period);
  const cells: (Cells | undefined)[] = [];
  for (const month of months) cells.push(await answersFirst(port, by, month, month === period));
  return merged(by.plan, cells) ?? emptyCells(by.plan);
}

/**
 * Reads the cells of earlier periods, each month once: as they were kept, or from its answers where it was never
 * reported (the history of a new programme) or another version counts otherwise, and then kept.
 */
export function earlierCells(port: CellsPort): (by: PlannedVersion, period: Period) => Promise<Cells | undefined> {
  const known = new Map<string, Promise<Cells | undefined>>();
  const monthCells = (by: PlannedVersion, month: Month) => {
    const key = `${by.hash} ${month}`;
    const found = known.get(key) ?? keptFirst(port, by, month);
    known.set(key, found);
    return found;
  };
  return async (by, period) =>
    merged(by.plan, await Promise.all(monthsOf(period).map((month) => monthCells(by, month))));
}
