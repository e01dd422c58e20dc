import { endOf, firstMonthOf, type Period, shift } from '../../model/period.ts';
import type { RaisedWarning } from '../../model/service/raised-warning.ts';

/**
 * The raisings that a period knows of, as they stood at its end, the oldest first: those in it, and those from before that
 * were not over when it began. A recovery after its end is none of its own.
 */
export function raisedIn(raised: readonly RaisedWarning[], period: Period, zone: string): RaisedWarning[] {
  const start = Date.parse(endOf(shift(firstMonthOf(period), -1), zone));
  const end = Date.parse(endOf(period, zone));
  const before = (at: string | null, limit: number): boolean => at !== null && Date.parse(at) < limit;
  return raised
    .filter(({ raisedAt, recoveredAt }) => before(raisedAt, end) && !before(recoveredAt, start))
    .map((one) => ({ ...one, recoveredAt: before(one.recoveredAt, end) ? one.recoveredAt : null }))
    .sort((a, b) => Date.parse(a.raisedAt) - Date.parse(b.raisedAt) || (a.rule < b.rule ? -1 : 1));
}
