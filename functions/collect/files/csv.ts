import { type Bytes, unpacked } from './bytes.ts';
import { cellsOf } from './cells.ts';
import { decoderOf, type Encoding, encodingOf } from './encoding.ts';
import { FileError } from './fault.ts';
import { type Cut, csvCut, type Place, records, START } from './records.ts';

/** A row of a CSV file: its cells, or why it has none. `row` is its number as a spreadsheet counts. */
export type CsvRow = { readonly row: number; readonly end: number } & (
  | { readonly cells: readonly string[]; readonly reason?: never }
  | { readonly cells?: never; readonly reason: string }
);

const EMPTY = 'is empty; send a header row and at least one row';

/** What must be known of a CSV file before its rows can be read from any place on. */
export interface CsvHead {
  readonly encoding: Encoding;
  readonly cut: Cut;
  readonly columns: readonly string[];
  /** Behind the header. */
  readonly place: Place;
}

/** Reads the header. @throws {FileError} for a file without them, or that names one twice. */
export async function readHeader(file: string, bytes: Bytes, encoding: Encoding): Promise<CsvHead> {
  const cut = await csvCut(bytes);
  const decode = decoderOf(encoding);
  for await (const found of records(file, bytes, cut, START)) {
    for (const { bytes: record, row, end } of found) {
      const text = decode(record).replace(/^\uFEFF/, '');
      if (text.trim() === '') continue;
      const columns = cellsOf(text);
      if (columns === undefined) {
        const reason = 'is not sound CSV: a quoted cell is not closed, or goes on behind its quote';
        throw new FileError({ file, row, column: null, reason });
      }
      const twice = columns.find((name, i) => columns.indexOf(name) < i);
      if (twice === undefined) return { encoding, cut, columns, place: { offset: end, row } };
      throw new FileError({
        file,
        row,
        column: twice,
        reason: 'stands twice in the header; column names must differ',
      });
    }
  }
  throw new FileError({ file, row: null, column: null, reason: EMPTY });
}

/** The rows behind `from`, a chunk's worth at a time; empty lines are passed over. A row that is unsound says why. */
export async function* csvRows(
  file: string,
  bytes: Bytes,
  { encoding, cut, columns }: CsvHead,
  from: Place,
): AsyncGenerator<CsvRow[]> {
  const decode = decoderOf(encoding);
  for await (const found of records(file, bytes, cut, from)) {
    yield found.flatMap(({ bytes: record, row, end }): CsvRow[] => {
      const text = decode(record);
      if (text.trim() === '') return [];
      const cells = cellsOf(text);
      if (cells === undefined) {
        return [{ row, end, reason: 'is not sound CSV: a quoted cell is not closed, or goes on behind its quote' }];
      }
      if (cells.length === columns.length) return [{ row, end, cells }];
      return [{ row, end, reason: `is not sound CSV: it has ${cells.length} cells, the header ${columns.length}` }];
    });
  }
}

/**
 * The rows of a CSV file (RFC 4180, any line ending, plain or gzip), streamed, by column name.
 * @param onHeader Is given the column names first; may throw to refuse the file.
 * @throws {FileError} naming file and row for a file that is no CSV, has no rows, or names a column twice.
 */
export async function* readCsv(
  file: string,
  packed: Bytes,
  onHeader: (columns: readonly string[]) => void,
): AsyncGenerator<{ row: number; cells: ReadonlyMap<string, string> }> {
  const bytes = await unpacked(file, packed);
  const encoding = await encodingOf(file, bytes);
  const head = await readHeader(file, bytes, encoding);
  const { columns, place } = head;
  onHeader(columns);
  let some = false;
  for await (const rows of csvRows(file, bytes, head, place)) {
    for (const { row, cells, reason } of rows) {
      if (cells === undefined) throw new FileError({ file, row, column: null, reason });
      some = true;
      yield { row, cells: new Map(columns.map((name, i) => [name, cells[i] ?? ''])) };
    }
  }
  if (!some) throw new FileError({ file, row: null, column: null, reason: 'has a header but no rows' });
}
