import { FileError } from './fault.ts';

/** Opens the same bytes anew each time it is called. */
export type Bytes = () => AsyncIterable<Uint8Array>;

const ENCODINGS = ['utf-8', 'gb18030'] as const;
const NEWLINE = 0x0a;

/** First line (from 1) that is not sound in the encoding, or undefined. No byte of a longer character is a line feed in either. */
async function firstBadLine(bytes: Bytes, encoding: string): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  const sound = (part: Uint8Array, more: boolean): boolean => {
    try {
      decoder.decode(part, { stream: more });
      return true;
    } catch {
      return false;
    }
  };
  for await (const chunk of bytes()) {
    let from = 0;
    while (from < chunk.length) {
      const newline = chunk.indexOf(NEWLINE, from);
      const to = newline < 0 ? chunk.length : newline + 1;
      if (!sound(chunk.subarray(from, to), true)) return line;
      if (newline >= 0) line += 1;
      from = to;
    }
  }
  return sound(new Uint8Array(), false) ? undefined : line;
}

/**
 * The text of a file, a piece at a time: UTF-8 (with or without a byte order mark) or GB18030, told apart by reading it
 * through once before.
 * @throws {FileError} if it is empty or in neither encoding, with the row of the first byte that is wrong in UTF-8.
 */
export async function* decode(file: string, bytes: Bytes): AsyncGenerator<string> {
  const bad: (number | undefined)[] = [];
  for (const encoding of ENCODINGS) {
    bad.push(await firstBadLine(bytes, encoding));
    if (bad.at(-1) === undefined) break;
  }
  const encoding = ENCODINGS[bad.indexOf(undefined)];
  if (encoding === undefined) {
    const reason = 'is neither UTF-8 nor GB18030 from here on; save the file as "CSV UTF-8"';
    throw new FileError({ file, row: bad[0] ?? null, column: null, reason });
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  let some = false;
  for await (const chunk of bytes()) {
    const text = decoder.decode(chunk, { stream: true });
    some ||= text.trim() !== '';
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
  if (!some)
    throw new FileError({ file, row: null, column: null, reason: 'is empty; send a header row and at least one row' });
}
