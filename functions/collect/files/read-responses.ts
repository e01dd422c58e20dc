import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Programme } from '../../model/programme/index.ts';
import { readCsv } from './csv.ts';
import { type Bytes, decode } from './decode.ts';
import { FileError } from './fault.ts';
import { columnMapper, type MappedRow } from './map-columns.ts';

async function* readNdjson(file: string, bytes: Bytes, answeredAt: string | undefined): AsyncGenerator<MappedRow> {
  const columns = new Map<string, string>();
  let row = 0;
  for await (const line of createInterface({
    input: Readable.from(decode(file, bytes)),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    row += 1;
    if (line.trim() === '') continue;
    let input: unknown;
    try {
      input = JSON.parse(line.replace(/^\uFEFF/, ''));
    } catch {
      throw new FileError({ file, row, column: null, reason: 'is not a JSON object; write one response a line' });
    }
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      throw new FileError({ file, row, column: null, reason: 'is not a JSON object; write one response a line' });
    }
    yield { row, input: answeredAt === undefined ? { ...input } : { answeredAt, ...input }, columns };
  }
}

/**
 * The responses of a file, row by row, in constant memory. The ending of the name tells the form: `.ndjson` or `.jsonl`
 * holds one response a line as the API takes it, anything else is CSV mapped as the programme's `files` says.
 * @param answeredAt Date for rows without one, where the programme says `answeredAt: period`.
 * @throws {FileError} for a file that cannot be read on; values are judged by the API, not here.
 */
export async function* readResponses(
  file: string,
  bytes: Bytes,
  programme: Programme,
  answeredAt: string,
): AsyncGenerator<MappedRow> {
  if (/\.(ndjson|jsonl)$/i.test(file)) {
    yield* readNdjson(file, bytes, programme.files.answeredAt === 'period' ? answeredAt : undefined);
    return;
  }
  const mapper = columnMapper(file, programme, answeredAt);
  for await (const row of readCsv(file, bytes, mapper.header)) yield mapper.map(row);
}
