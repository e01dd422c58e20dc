import { type Edition, editionSchema } from '../model/run.ts';
import { keys } from './keys.ts';
import { ABSENT, putRow, putRowIf, row, rows, type Table } from './table.ts';

const keyOf = (edition: Pick<Edition, 'programme' | 'period' | 'id'>) => ({
  pk: keys.editions(edition.programme, edition.period),
  sk: edition.id,
});

/** Plans an edition; one that is planned or issued already stays as it is. */
export async function planEdition(table: Table, edition: Edition): Promise<void> {
  await putRowIf(table, keyOf(edition), edition, ABSENT);
}

export function putEdition(table: Table, edition: Edition): Promise<void> {
  return putRow(table, keyOf(edition), edition);
}

/** An edition; undefined if it was never planned. */
export function findEdition(
  table: Table,
  edition: Pick<Edition, 'programme' | 'period' | 'id'>,
): Promise<Edition | undefined> {
  return row(table, keyOf(edition), editionSchema);
}

/** @throws {RangeError} if it was never planned. */
export async function readEdition(table: Table, programme: string, period: string, id: string): Promise<Edition> {
  const found = await findEdition(table, { programme, period, id });
  if (found === undefined) throw new RangeError(`there is no edition ${id}`);
  return found;
}

/** Every edition of a programme and period, all reports, in key order. */
export function readEditions(table: Table, programme: string, period: string): Promise<Edition[]> {
  return rows(table, keys.editions(programme, period), editionSchema);
}
