import type { ItemResult } from '../../model/response.ts';
import { csvLine } from '../../runtime/csv.ts';
import { columnOf, type Mapped } from '../files/map-columns.ts';
import type { ResponseRow } from '../files/reading.ts';
import { maskText } from '../mask.ts';

/** The first line of a list of rejected rows, behind the mark by which Excel knows UTF-8. */
export const REJECTED_HEAD = `\uFEFF${csvLine(['row', 'column', 'id', 'reason'])}`;

/** What a pointer into a batch begins with: `/responses/3`. */
const ITEM = /^\/\w+\/\d+/;

/** A row that was not read, as a line of the list. */
export const unreadLine = ({ row }: ResponseRow, reason: string): string => csvLine([row, null, null, reason]);

/** What is wrong with a row that was read and not stored, a line for each fault. */
export function rejectedLines(
  { row, columns }: Pick<Mapped, 'columns'> & { readonly row: number },
  { id, faults }: ItemResult,
): string {
  return faults
    .map(({ pointer, reason }) => {
      const inside = pointer.replace(ITEM, '');
      const column = columnOf({ columns }, inside) ?? (inside.slice(1) || null);
      // What stands in the wrong column is quoted in the reason, and may be a phone number.
      return csvLine([row, column, id, maskText(reason)]);
    })
    .join('');
}
