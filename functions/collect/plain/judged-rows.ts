import type { ProgrammeVersion } from '../../store/programmes.ts';
import type { Bytes } from '../files/bytes.ts';
import { dateOfLines, lineReader, NO_COLUMNS, ndjsonRows } from '../files/ndjson.ts';
import { openResponses } from '../files/read-responses.ts';
import type { Reading, ResponseRow, Rows } from '../files/reading.ts';
import type { Sound } from '../judge.ts';
import { plainLines } from './plain-lines.ts';

/** A row of a file: still to be judged, or known to be sound. */
export type JudgedRow =
  | ResponseRow
  | { readonly row: number; readonly end: number; readonly columns: typeof NO_COLUMNS; readonly sound: Sound };

/** What responses are judged by. */
export interface Judging {
  /** Versions of one programme, oldest first; at least one. */
  readonly versions: readonly ProgrammeVersion[];
  /** Operators whose answers the sender may send. Default: all. */
  readonly operators?: readonly string[] | undefined;
}

/**
 * Looks at a file as {@link openResponses} does. Responses that stand in it as plain lines of NDJSON need not be judged any
 * more; of everything else the rows are what they would be.
 * @throws {FileError} for a header that cannot be used.
 */
export async function openJudged(
  file: string,
  bytes: Bytes,
  reading: Reading,
  { versions, operators }: Judging,
): Promise<Rows<JudgedRow>> {
  const { kind = 'responses', format } = reading;
  if (kind !== 'responses' || format !== 'ndjson') return openResponses(file, bytes, reading);
  const plain = plainLines(versions, operators, dateOfLines(reading));
  const whole = lineReader(reading);
  return ndjsonRows(file, bytes, (line): JudgedRow | undefined => {
    const sound = plain(line);
    return sound === undefined ? whole(line) : { row: line.row, end: line.end, columns: NO_COLUMNS, sound };
  });
}
