import type { Programme } from '../../model/programme/index.ts';
import type { SentKind } from '../../model/records/index.ts';
import { type Bytes, unpacked } from './bytes.ts';
import { csvRows, readHeader } from './csv.ts';
import { encodingOf } from './encoding.ts';
import { FileError } from './fault.ts';
import { limeSurveyMapper } from './limesurvey.ts';
import { columnMapper, type Mapped } from './map-columns.ts';
import { recordMapper } from './map-records.ts';
import { lineReader, ndjsonRows } from './ndjson.ts';
import type { Reading, Rows } from './reading.ts';
import { START } from './records.ts';

/** What is said of a file without rows. */
export const NO_ROWS = { csv: 'has a header but no rows', ndjson: 'is empty; write one item a line' } as const;

function mapperOf(
  file: string,
  { kind = 'responses', programme, tool, answeredAt }: Reading,
  columns: readonly string[],
): (cells: readonly string[]) => Mapped | string {
  if (kind !== 'responses') return recordMapper(file, programme, kind, columns);
  return tool ? limeSurveyMapper(file, tool, columns) : columnMapper(file, programme, columns, answeredAt);
}

/**
 * Looks at a file of responses or records: its header is read and judged.
 * @param bytes The unpacked file.
 * @throws {FileError} for a header that cannot be used; what stands in the rows is judged by the API, not here.
 */
export async function openResponses(file: string, bytes: Bytes, reading: Reading): Promise<Rows> {
  if (reading.format === 'ndjson') return ndjsonRows(file, bytes, lineReader(reading));
  const head = await readHeader(file, bytes, reading.encoding);
  const map = mapperOf(file, reading, head.columns);
  return async function* (from) {
    const start = from.offset < head.place.offset ? head.place : from;
    for await (const rows of csvRows(file, bytes, head, start)) {
      yield rows.map(({ row, end, cells, reason }) => {
        const mapped = cells === undefined ? reason : map(cells);
        return typeof mapped === 'string' ? { row, end, reason: mapped } : { row, end, ...mapped };
      });
    }
  };
}

/** A response or record read from a row. */
export interface MappedRow extends Mapped {
  readonly row: number;
}

/** The form that the ending of a file's name tells: `.ndjson` or `.jsonl`, anything else is CSV; `.gz` may follow. */
export const formatOf = (file: string): Reading['format'] =>
  /\.(ndjson|jsonl)(\.gz)?$/i.test(file) ? 'ndjson' : 'csv';

/**
 * The responses or records of a file, row by row, in constant memory.
 * @param answeredAt Date for rows without one, where the programme says `answeredAt: period`.
 * @throws {FileError} for a file or row that cannot be read; values are judged by the API, not here.
 */
export async function* readResponses(
  file: string,
  packed: Bytes,
  programme: Programme,
  answeredAt: string,
  kind: SentKind = 'responses',
): AsyncGenerator<MappedRow> {
  const bytes = await unpacked(file, packed);
  const encoding = await encodingOf(file, bytes);
  const reading: Reading = { kind, programme, format: formatOf(file), encoding, answeredAt };
  const rows = await openResponses(file, bytes, reading);
  let some = false;
  for await (const batch of rows(START)) {
    for (const found of batch) {
      if (found.input === undefined) throw new FileError({ file, row: found.row, column: null, reason: found.reason });
      some = true;
      yield found;
    }
  }
  if (!some) throw new FileError({ file, row: null, column: null, reason: NO_ROWS[reading.format] });
}
