import { lastMonthOf, type Month, monthsOf, type Period, shift, trendPeriods } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { RecordKind, RecordTypes } from '../model/records/index.ts';
import type { StandingRecords } from '../scoring/index.ts';
import { readRecords } from '../store/records.ts';
import type { Table } from '../store/table.ts';
import { byMonth } from './service-records.ts';

/** Reads every record of a kind in these months, in their order. */
export type ReadRecords = <K extends RecordKind>(kind: K, months: readonly Month[]) => Promise<RecordTypes[K][]>;

/** Reads the records of a programme from the table. */
export const recordReader =
  (table: Table, programme: string): ReadRecords =>
  async (kind, months) =>
    (await Promise.all(months.map((month) => readRecords(table, kind, programme, month)))).flat();

/** Complaints, follow-ups and actions as a report of the period needs them; what a programme does not ask for is not read. */
export async function standingRecords(
  read: ReadRecords,
  programme: Programme,
  period: Period,
): Promise<StandingRecords> {
  const { complaints, followUps, retentionMonths } = programme;
  const last = lastMonthOf(period);
  const months = Array.from({ length: retentionMonths + 1 }, (_, i) => shift(last, i - retentionMonths));
  const periods = complaints === undefined ? [] : trendPeriods(period);
  const received = await byMonth([...new Set(periods.flatMap(monthsOf))], (month) => read('complaints', [month]));
  return {
    complaints: periods.map((of) => ({
      period: of,
      complaints: monthsOf(of).flatMap((month) => received.get(month) ?? []),
    })),
    followUps: followUps === undefined ? [] : await read('followUps', monthsOf(period)),
    actions: await read('actions', months),
  };
}
