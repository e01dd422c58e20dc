import { type Import, importSchema } from '../model/import.ts';
import { keys } from './keys.ts';
import { ABSENT, putRowIf, row, rows, type Table } from './table.ts';

const keyOf = ({ programme, id }: Pick<Import, 'programme' | 'id'>) => ({ pk: keys.imports(programme), sk: id });

export function putImport(table: Table, created: Import): Promise<boolean> {
  return putRowIf(table, keyOf(created), created, ABSENT);
}

export function readImport(table: Table, programme: string, id: string): Promise<Import | undefined> {
  return row(table, keyOf({ programme, id }), importSchema);
}

/** Every import of a programme that is remembered, by id. */
export function readImports(table: Table, programme: string): Promise<Import[]> {
  return rows(table, keys.imports(programme), importSchema);
}

/** Writes the next state of an import; false, and nothing written, if somebody wrote since `before` was read. */
export function advanceImport(table: Table, before: Import, next: Import): Promise<boolean> {
  return putRowIf(table, keyOf(next), next, {
    expression: 'version = :seen',
    values: { ':seen': before.version },
  });
}
