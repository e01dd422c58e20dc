import type { Month } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { RecordKind, RecordTypes } from '../model/records/index.ts';
import { inLanes } from '../runtime/lanes.ts';
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

/** Months read at the same time: enough to hide the network, few enough that no query waits for a socket until it fails. */
const MONTHS_AT_ONCE = 4;

/** What is read of each month, in the order of the months. */
export async function byMonth<T>(
  months: readonly Month[],
  read: (month: Month) => Promise<readonly T[]>,
): Promise<Map<Month, readonly T[]>> {
  const found = new Map<Month, readonly T[]>(months.map((month) => [month, []]));
  const lanes = months.map((month) => [month]);
  await inLanes(lanes, MONTHS_AT_ONCE, async (month) => void found.set(month, await read(month)));
  return found;
}
