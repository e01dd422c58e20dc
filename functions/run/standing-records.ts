import { lastMonthOf, type Month, monthsOf, type Period, shift, trendPeriods } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { RecordKind, RecordTypes } from '../model/records/index.ts';
import { lazy } from '../runtime/lazy.ts';
import type { StandingRecords } from '../scoring/index.ts';
import { foldRecords } from '../store/records.ts';
import type { Table } from '../store/table.ts';

/** Reads every record of a kind in these months, in their order. */
export type ReadRecords = <K extends RecordKind>(kind: K, months: readonly Month[]) => Promise<RecordTypes[K][]>;

/** Reads the records of a programme from the table. */
export const recordReader =
  (table: Table, programme: string): ReadRecords =>
  async <K extends RecordKind>(kind: K, months: readonly Month[]) => {
    const found: RecordTypes[K][] = [];
    for (const month of months) await foldRecords(table, kind, programme, month, (record) => found.push(record));
    return found;
  };

/** Complaints, follow-ups and actions as a report of the period needs them; what a programme does not ask for is not read. */
export async function standingRecords(
  read: ReadRecords,
  programme: Programme,
  period: Period,
): Promise<StandingRecords> {
  const { complaints, followUps, retentionMonths } = programme;
  const last = lastMonthOf(period);
  const months = Array.from({ length: retentionMonths + 1 }, (_, i) => shift(last, i - retentionMonths));
  const periods = trendPeriods(period);
  const ofMonth = new Map(
    [...new Set(periods.flatMap(monthsOf))].map((month) => [month, lazy(() => read('complaints', [month]))]),
  );
  const received = async (of: Period) => {
    const lists = await Promise.all(monthsOf(of).map((month) => ofMonth.get(month)?.() ?? []));
    return { period: of, complaints: lists.flat() };
  };
  return {
    complaints: complaints === undefined ? [] : await Promise.all(periods.map(received)),
    followUps: followUps === undefined ? [] : await read('followUps', monthsOf(period)),
    actions: await read('actions', months),
  };
}
