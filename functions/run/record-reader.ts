import type { Month } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { RecordKind, RecordTypes } from '../model/records/index.ts';
import { readRecords } from '../store/records.ts';
import type { Table } from '../store/table.ts';
import { expired } from './expired.ts';

/** Reads the records of a kind and month; none where they are deleted by now. */
export type RecordReader = <K extends RecordKind>(kind: K, month: Month) => Promise<readonly RecordTypes[K][]>;

/** Reads the records of a programme from the table. @param at Time of the run, ISO 8601. */
export const recordReader =
  (table: Table, programme: Programme, at: string): RecordReader =>
  async (kind, month) =>
    expired(programme, month, at) ? [] : readRecords(table, kind, programme.id, month);

/** What is read of each month, all at the same time. */
export async function byMonth<T>(
  months: readonly Month[],
  read: (month: Month) => Promise<readonly T[]>,
): Promise<Map<Month, readonly T[]>> {
  return new Map(await Promise.all(months.map(async (month) => [month, await read(month)] as const)));
}
