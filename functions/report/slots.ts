import { slotName, slotYear } from '../../templates/locale/numbers.ts';
import type { PeriodLabel } from '../model/document.ts';
import { trendPeriods } from '../model/period.ts';
import type { Context } from './context.ts';
import { ownTrend } from './index-trend.ts';

/** The periods on a time axis: from the first that has a score of the own operator to this one. */
export function slotsOf(context: Context): string[] {
  const { period } = context.scores;
  const periods = trendPeriods(period);
  const shown = ownTrend(context).find((point) => point.value !== null);
  return periods.slice(Math.max(0, periods.indexOf(shown?.period ?? period)));
}

/** What stands under a time axis. */
export const slotLabels = ({ locale }: Context, slots: readonly string[]): PeriodLabel[] =>
  slots.map((slot, i) => ({ month: slotName(locale, slot), year: slotYear(locale, slot, i === 0) }));
