import { parseJson } from '../../runtime/strict-json.ts';
import type { Bytes } from './bytes.ts';
import { decoderOf } from './encoding.ts';
import type { Reading, ResponseRow, Rows } from './reading.ts';
import { type FileRecord, LINES, records } from './records.ts';

/** In NDJSON a field is called by its pointer. */
export const NO_COLUMNS: ReadonlyMap<string, string> = new Map();

const NO_OBJECT = 'is not a JSON object with each key once; write one item a line';

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

/** Date of lines without one; undefined: they must have one. */
export function dateOfLines({ kind = 'responses', programme, answeredAt }: Reading): string | undefined {
  return kind === 'responses' && programme.files.answeredAt === 'period' ? answeredAt : undefined;
}

/** Reads a line as JSON; undefined if nothing stands in it. */
export function lineReader(reading: Reading): (line: FileRecord) => ResponseRow | undefined {
  const decode = decoderOf(reading.encoding);
  const answeredAt = dateOfLines(reading);
  return ({ bytes, row, end }) => {
    const text = row === 1 ? decode(bytes).replace(/^\uFEFF/, '') : decode(bytes);
    if (text === '' || text.trim() === '') return undefined;
    const input = parseLine(text, answeredAt);
    return input === undefined ? { row, end, reason: NO_OBJECT } : { row, end, input, columns: NO_COLUMNS };
  };
}

/** The rows of a file of NDJSON, each as `read` reads its line. */
export function ndjsonRows<Row>(file: string, bytes: Bytes, read: (line: FileRecord) => Row | undefined): Rows<Row> {
  return async function* (from) {
    for await (const lines of records(file, bytes, LINES, from)) {
      const rows: Row[] = [];
      for (const line of lines) {
        const row = read(line);
        if (row !== undefined) rows.push(row);
      }
      yield rows;
    }
  };
}
