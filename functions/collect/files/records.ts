import type { Bytes } from './bytes.ts';
import { FileError } from './fault.ts';

/** One record of a file: a line, or several where a quoted cell of a CSV file holds line breaks. */
export class FileRecord {
  /** What it was read in, and where in it its bytes stand, without the line end. */
  readonly chunk: Buffer;
  readonly start: number;
  readonly stop: number;
  /** As a spreadsheet counts, from 1; empty lines count too. */
  readonly row: number;
  /** First byte behind it in the file: where reading may go on. */
  readonly end: number;

  constructor(chunk: Buffer, start: number, stop: number, row: number, end: number) {
    this.chunk = chunk;
    this.start = start;
    this.stop = stop;
    this.row = row;
    this.end = end;
  }

  get bytes(): Buffer {
    return this.chunk.subarray(this.start, this.stop);
  }
}

/** Where reading begins: the first byte of a record, and records before it. */
export interface Place {
  readonly offset: number;
  readonly row: number;
}
export const START: Place = { offset: 0, row: 0 };

/** No answer sheet is longer; a quote that is never closed would else take the whole file for one cell. */
const MOST_RECORD_BYTES = 1024 * 1024;

const [LF, CR, QUOTE, COMMA, SPACE] = [0x0a, 0x0d, 0x22, 0x2c, 0x20];

/** True if a quote at `at` opens a cell: nothing but spaces stands between it and the comma or record start before it. */
function opensCell(bytes: Buffer, at: number, start: number): boolean {
  let before = at - 1;
  while (before >= start && bytes[before] === SPACE) before -= 1;
  return before < start || bytes[before] === COMMA;
}

/** Where `byte` stands next, from `from` on; infinity if nowhere. */
function nextOf(bytes: Buffer, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Whether a quoted cell is still open at `to`, where it was `open` or not at `from`. */
function openAt(bytes: Buffer, start: number, from: number, to: number, open: boolean): boolean {
  let inside = open;
  for (let at = bytes.indexOf(QUOTE, from); at >= 0 && at < to; at = bytes.indexOf(QUOTE, at + 1)) {
    if (!inside) inside = opensCell(bytes, at, start);
    else if (bytes[at + 1] === QUOTE && at + 1 < to) at += 1;
    else inside = false;
  }
  return inside;
}

/** How a file is cut: the byte that ends lines, and whether one in a quoted cell belongs to the cell, as in CSV. */
export interface Cut {
  readonly end: number;
  readonly quoted: boolean;
}
export const LINES: Cut = { end: LF, quoted: false };

/** How a CSV file is cut. Its first line tells: CR by itself ends the lines of old Macintosh files, else LF does. */
export async function csvCut(bytes: Bytes): Promise<Cut> {
  let afterCr = false;
  for await (const chunk of bytes(0)) {
    for (const byte of chunk) {
      if (afterCr) return { end: byte === LF ? LF : CR, quoted: true };
      if (byte === LF) return { end: LF, quoted: true };
      afterCr = byte === CR;
    }
  }
  return { end: afterCr ? CR : LF, quoted: true };
}

/** A chunk as a buffer over the same memory, behind what was left of the one before. */
const joined = (rest: Buffer, chunk: Uint8Array): Buffer =>
  rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);

/**
 * Cuts a file into records, a chunk's worth at a time, in constant memory. It works on bytes, since neither UTF-8 nor
 * GB18030 has a comma, quote or line end inside a longer character: so a record's place in the file is known exactly.
 * @throws {FileError} for a record of more than 1 MiB.
 */
export async function* records(
  file: string,
  bytes: Bytes,
  { end, quoted }: Cut,
  from: Place,
): AsyncGenerator<FileRecord[]> {
  let rest: Buffer = Buffer.alloc(0);
  let { offset, row } = from;
  for await (const chunk of bytes(from.offset)) {
    const whole = joined(rest, chunk);
    const found: FileRecord[] = [];
    let start = 0;
    let scanned = 0;
    let open = false;
    let quote = quoted ? -1 : Number.POSITIVE_INFINITY;
    for (let stop = whole.indexOf(end); stop >= 0; stop = whole.indexOf(end, stop + 1)) {
      // Looked for once and not for every line: most files have no quotes.
      if (quote < scanned) quote = nextOf(whole, QUOTE, scanned);
      if (quote < stop) open = openAt(whole, start, scanned, stop, open);
      scanned = stop;
      if (open) continue;
      row += 1;
      const trimmed = end === LF && stop > start && whole[stop - 1] === CR ? stop - 1 : stop;
      found.push(new FileRecord(whole, start, trimmed, row, offset + stop + 1));
      start = stop + 1;
      scanned = start;
    }
    offset += start;
    rest = Buffer.from(whole.subarray(start));
    if (rest.length > MOST_RECORD_BYTES) {
      const reason = 'is longer than 1 MiB; a quote that is never closed may be the cause';
      throw new FileError({ file, row: row + 1, column: null, reason });
    }
    if (found.length > 0) yield found;
  }
  if (rest.length > 0) {
    const stop = rest[rest.length - 1] === CR ? rest.length - 1 : rest.length;
    yield [new FileRecord(rest, 0, stop, row + 1, offset + rest.length)];
  }
}
