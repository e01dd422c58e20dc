import { dateAfter } from '../../model/instant.ts';
import { firstDayOf, lastMonthOf, type Month, type Period, shift } from '../../model/period.ts';
import type { Action } from '../../model/programme/index.ts';

/** First and last day before an action and after its beginning, as far as the period goes. */
export interface Windows {
  readonly before: { readonly from: string; readonly to: string };
  /** Null where the action begins after the period. */
  readonly after: { readonly from: string; readonly to: string } | null;
  /** All days after it lie within the period, or before it. */
  readonly complete: boolean;
  /** Its days after ended before the period: an earlier report has the effect. */
  readonly over: boolean;
}

export function windowsOf({ from, before, after }: Action, period: Period): Windows {
  const lastDay = dateAfter(firstDayOf(shift(lastMonthOf(period), 1)), -1);
  const end = dateAfter(from, after - 1);
  return {
    before: { from: dateAfter(from, -before), to: dateAfter(from, -1) },
    after: from > lastDay ? null : { from, to: end < lastDay ? end : lastDay },
    complete: end <= lastDay,
    over: end < firstDayOf(period),
  };
}

const MONTH = 'yyyy-MM'.length;

/** The months whose answers tell the effects of actions, as a report of `period` has them; in order. */
export function monthsOfEffects(actions: readonly Action[], period: Period): Month[] {
  const months = actions.flatMap((action) => {
    const { before, after, over } = windowsOf(action, period);
    if (after === null || over) return [];
    const list: Month[] = [];
    const last = after.to.slice(0, MONTH);
    for (let month = before.from.slice(0, MONTH); month <= last; month = shift(month, 1)) list.push(month);
    return list;
  });
  return [...new Set(months)].sort();
}
