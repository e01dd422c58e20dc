import type { Programme, SurveyTool } from '../../model/programme/index.ts';
import type { SentKind } from '../../model/records/index.ts';
import { parseJson } from '../../runtime/strict-json.ts';
import { type Bytes, unpacked } from './bytes.ts';
import { csvRows, readHeader } from './csv.ts';
import { decoderOf, type Encoding, encodingOf } from './encoding.ts';
import { FileError } from './fault.ts';
import { limeSurveyMapper } from './limesurvey.ts';
import { columnMapper, type Mapped } from './map-columns.ts';
import { recordMapper } from './map-records.ts';
import { LINES, type Place, records, START } from './records.ts';

/** A row of a file of responses: what the API would be sent, or why it cannot be read. */
export type ResponseRow = {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** First byte behind it in the unpacked file. */
  readonly end: number;
} & ((Mapped & { readonly reason?: never }) | { readonly input?: never; readonly reason: string });

/** How a file is to be read. */
export interface Reading {
  /** What its rows are. Default: responses. */
  readonly kind?: SentKind | undefined;
  readonly programme: Programme;
  readonly format: 'csv' | 'ndjson';
  readonly encoding: Encoding;
  /** Date for rows without one, where the programme says `answeredAt: period`. */
  readonly answeredAt: string | undefined;
  /** Survey that the file was exported from, mapped as the programme's `surveyTools` says. Default: `files` says it. */
  readonly tool?: SurveyTool | undefined;
}

/** The rows of a file that has been looked at, from any place on, a chunk's worth at a time. */
export type ResponseRows = (from: Place) => AsyncGenerator<ResponseRow[]>;

/** In NDJSON a field is called by its pointer. */
const NO_COLUMNS: ReadonlyMap<string, string> = new Map();

const NO_OBJECT = 'is not a JSON object with each key once; write one item a line';

/** What is said of a file without rows. */
export const NO_ROWS = { csv: 'has a header but no rows', ndjson: 'is empty; write one item a line' } as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseLine(text: string, answeredAt: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const input = parseJson(text);
    if (!isObject(input)) return undefined;
    return answeredAt === undefined ? input : { answeredAt, ...input };
  } catch {
    return undefined;
  }
}

async function* ndjsonRows(file: string, bytes: Bytes, reading: Reading, from: Place): AsyncGenerator<ResponseRow[]> {
  const decode = decoderOf(reading.encoding);
  const dated = (reading.kind ?? 'responses') !== 'responses' || reading.programme.files.answeredAt !== 'period';
  const answeredAt = dated ? undefined : reading.answeredAt;
  for await (const found of records(file, bytes, LINES, from)) {
    const rows: ResponseRow[] = [];
    for (const { bytes: line, row, end } of found) {
      const text = row === 1 ? decode(line).replace(/^\uFEFF/, '') : decode(line);
      if (text === '' || text.trim() === '') continue;
      const input = parseLine(text, answeredAt);
      rows.push(input === undefined ? { row, end, reason: NO_OBJECT } : { row, end, input, columns: NO_COLUMNS });
    }
    yield rows;
  }
}

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
export async function openResponses(file: string, bytes: Bytes, reading: Reading): Promise<ResponseRows> {
  if (reading.format === 'ndjson') return (from) => ndjsonRows(file, bytes, reading, from);
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
