import { type Month, type Period, preceding, shownPeriods, yearBefore } from '../model/period.ts';
import { inLanes } from '../runtime/lanes.ts';
import { type EarlierPeriod, earlierPeriod } from '../scoring/index.ts';
import { type CellsPort, earlierCells } from './period-cells.ts';

/** Periods read at the same time: enough to hide the network, few enough that no query waits for a socket until it fails. */
const PERIODS_AT_ONCE = 4;

/**
 * The periods before `period` that its trend and control charts show and its changes are measured from, oldest first,
 * each scored by the version then in force. A period that has no answers, or none that can be scored, is left out.
 */
export async function history(port: CellsPort, period: Period, baseline?: { from: Month }): Promise<EarlierPeriod[]> {
  const cellsOf = earlierCells(port);
  const compared = [preceding(period), yearBefore(period)];
  const earlierAt = async (before: Period): Promise<EarlierPeriod[]> => {
    const version = await port.version(before);
    if (version === undefined) return [];
    const { cells, months } = await cellsOf(version, before);
    if (months.length === 0) return [];
    const trendOnly = !compared.includes(before);
    return earlierPeriod(version.plan, cells, { period: before, version: version.hash, months, trendOnly });
  };
  const earlier: EarlierPeriod[][] = [];
  const lanes = shownPeriods(period, baseline?.from)
    .slice(0, -1)
    .map((before, place) => [{ before, place }]);
  await inLanes(lanes, PERIODS_AT_ONCE, async ({ before, place }) => {
    earlier[place] = await earlierAt(before);
  });
  return earlier.flat();
}
