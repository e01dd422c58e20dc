import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { type Bytes, decode } from './decode.ts';
import { FileError } from './fault.ts';

/** A row of a CSV file by column name, with its number as a spreadsheet counts. */
export interface CsvRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

const recordSchema = z.object({
  record: z.array(z.string()),
  info: z.object({ records: z.number(), empty_lines: z.number() }),
});

/**
 * The rows of a CSV file (RFC 4180, any line ending), streamed.
 * @param onHeader Is given the column names first; may throw to refuse the file.
 * @throws {FileError} naming file and row for a file that is no CSV, has no rows, or names a column twice.
 */
export async function* readCsv(
  file: string,
  bytes: Bytes,
  onHeader: (columns: readonly string[]) => void,
): AsyncGenerator<CsvRow> {
  const parser = Readable.from(decode(file, bytes)).compose(
    parse({ bom: true, info: true, skip_empty_lines: true, trim: true }),
  );
  let header: string[] | undefined;
  let rows = 0;
  try {
    for await (const raw of parser) {
      const { record, info } = recordSchema.parse(raw);
      if (header === undefined) {
        header = record;
        const twice = record.find((name, i) => record.indexOf(name) < i);
        if (twice !== undefined)
          throw new FileError({
            file,
            row: 1,
            column: twice,
            reason: 'stands twice in the header; column names must differ',
          });
        onHeader(header);
      } else {
        rows += 1;
        yield {
          row: info.records + info.empty_lines,
          cells: new Map(header.map((name, i) => [name, record[i] ?? ''])),
        };
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.records === 'number' ? error.records + 1 : null;
    throw new FileError({ file, row, column: null, reason: `is not sound CSV: ${error.message}` });
  }
  if (rows === 0) throw new FileError({ file, row: null, column: null, reason: 'has a header but no rows' });
}
