import * as z from 'zod';
import { type Month, monthSchema } from '../model/period.ts';
import { deleteRow } from './delete-row.ts';
import { keys } from './keys.ts';
import { putRow, rows, type Table } from './table.ts';

/**
 * A month whose own reports are being scored again: those of the longer periods that it lies in come next, for they are
 * made of what the month's report shows.
 */
const requestSchema = z.object({ month: monthSchema });

const keyOf = (programme: string, month: Month) => ({ pk: keys.revisionRequests(programme), sk: month });

/** Notes that the longer periods come next; noted twice it is one request. */
export function requestRevision(table: Table, programme: string, month: Month): Promise<void> {
  return putRow(table, keyOf(programme, month), { month });
}

export async function readRevisionRequests(table: Table, programme: string): Promise<Month[]> {
  return (await rows(table, keys.revisionRequests(programme), requestSchema)).map(({ month }) => month);
}

export async function clearRevisionRequest(table: Table, programme: string, month: Month): Promise<void> {
  await deleteRow(table, keyOf(programme, month));
}
