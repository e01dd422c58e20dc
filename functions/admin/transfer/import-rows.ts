import { inLanes } from '../../runtime/lanes.ts';
import type { Table } from '../../store/table.ts';
import { keepRow, kindOfRow, type RawRow, sameRow, standingRow } from '../../store/transfer.ts';
import { movedRow } from './moved-row.ts';

/** Calls under way at the same time. */
const LANES = 32;

/** What stands in the way of a row: `same`, it is here already; `differs`, something else is. */
type Standing = 'free' | 'same' | 'differs';

/** Whether a row may be written. A suppression that stands is as good as any. */
async function standing(table: Table, row: RawRow): Promise<Standing> {
  const there = await standingRow(table, row);
  if (there === undefined) return 'free';
  return kindOfRow(row) === 'SUPPRESSED' || sameRow(there, movedRow(row)) ? 'same' : 'differs';
}

const each = (rows: readonly RawRow[], act: (row: RawRow) => Promise<void>): Promise<void> =>
  inLanes(
    rows.map((row) => [row]),
    LANES,
    act,
  );

/** The rows of a batch that the table has otherwise. */
export async function rowsThatDiffer(table: Table, rows: readonly RawRow[]): Promise<RawRow[]> {
  const found: RawRow[] = [];
  await each(rows, async (row) => {
    if ((await standing(table, row)) === 'differs') found.push(row);
  });
  return found;
}

/** Writes the rows of a batch that are not there. @returns how many were written. */
export async function importRows(table: Table, rows: readonly RawRow[]): Promise<number> {
  let written = 0;
  await each(rows, async (row) => {
    if (await keepRow(table, movedRow(row))) written += 1;
  });
  return written;
}
