import { type Period, shownPeriods } from '../../model/period.ts';
import { emptyCells, monthsOfEffects } from '../../scoring/index.ts';
import { type CellsPort, earlierCells, type PlannedVersion, reportedCells } from '../period-cells.ts';
import type { CountedElsewhere } from './counted-elsewhere.ts';
import type { LargeMonths } from './large-months.ts';
import { countsLeft, leaveProgramme } from './left.ts';
import type { Part } from './part.ts';

/** Asks for the cells of every month that a score of the period is made of, as scoring asks for them. */
async function askForAll(port: CellsPort, by: PlannedVersion, period: Period): Promise<void> {
  await reportedCells(port, by, period);
  // One for both: what is counted around an action is kept, and serves the trend.
  const cellsOf = earlierCells(port);
  const { actions, baseline } = by.plan.programme;
  for (const month of monthsOfEffects(actions, period)) await cellsOf(by, month);
  for (const before of shownPeriods(period, baseline?.from).slice(0, -1)) {
    const version = await port.version(before);
    if (version !== undefined) await cellsOf(version, before);
  }
}

/**
 * The parts that are to be done next before a period can be scored, of all large months that it takes: found by asking
 * for them without counting any. What the functions of these parts need to know is left for them.
 * @param portWith A port that has its cells from here.
 */
export async function partsAsked(
  portWith: (counted: CountedElsewhere) => CellsPort,
  large: LargeMonths,
  by: PlannedVersion,
  period: Period,
): Promise<Part[]> {
  const parts = new Map<string, Part>();
  const port = portWith(async (plan, month) => {
    const left = (await large.isLarge(month)) ? await countsLeft(large.run, plan.programme, month) : [];
    if (left.length > 0) await leaveProgramme(large.run, plan.programme);
    for (const part of left) {
      const { stage, place, looked, counted } = part;
      parts.set([stage, month, place, stage === 'count' ? counted : looked].join(' '), part);
    }
    return emptyCells(plan);
  });
  await askForAll(port, by, period);
  return [...parts.values()];
}
