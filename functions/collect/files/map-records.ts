import type { Programme } from '../../model/programme/index.ts';
import { RECORDS, type RecordColumn, type RecordKind } from '../../model/records/index.ts';
import type { Mapped } from './map-columns.ts';
import { boolean, checkHeader, type Field, number, rowReader, text } from './row-fields.ts';

const list = (cell: string): unknown => cell.split(';').flatMap((part) => part.trim() || []);

const READ: Readonly<Record<RecordColumn['as'], Field['read']>> = { text, number, boolean, list };

/**
 * Prepares the reading of rows of records by their header, whose columns have the names of the fields.
 * @throws {FileError} for a header that cannot be used.
 */
export function recordMapper(
  file: string,
  programme: Programme,
  kind: RecordKind,
  names: readonly string[],
): (cells: readonly string[]) => Mapped {
  const fields = RECORDS[kind].columns(programme).map((column) => ({ ...column, read: READ[column.as] }));
  checkHeader(file, fields, names);
  const columns = new Map(fields.map((f) => [f.pointer, f.column]));
  const read = rowReader(fields, names, {});
  return (cells) => ({ input: read(cells), columns });
}
