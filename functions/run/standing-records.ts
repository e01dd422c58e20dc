import { lastMonthOf, monthsOf, type Period, shift, trendPeriods } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { StandingRecords } from '../scoring/index.ts';
import { byMonth, type RecordReader } from './record-reader.ts';

/** Complaints, follow-ups and actions as a report of the period needs them; what a programme does not ask for is not read. */
export async function standingRecords(
  read: RecordReader,
  programme: Programme,
  period: Period,
): Promise<Omit<StandingRecords, 'raised'>> {
  const { complaints, followUps, retentionMonths } = programme;
  const last = lastMonthOf(period);
  const months = Array.from({ length: retentionMonths + 1 }, (_, i) => shift(last, i - retentionMonths));
  const periods = complaints === undefined ? [] : trendPeriods(period);
  const received = await byMonth([...new Set(periods.flatMap(monthsOf))], (month) => read('complaints', month));
  const calls = await byMonth(followUps === undefined ? [] : monthsOf(period), (month) => read('followUps', month));
  const actions = await byMonth(months, (month) => read('actions', month));
  return {
    complaints: periods.map((of) => ({
      period: of,
      complaints: monthsOf(of).flatMap((month) => received.get(month) ?? []),
    })),
    followUps: [...calls.values()].flat(),
    actions: [...actions.values()].flat(),
  };
}
