import { isUtf8 } from 'node:buffer';
import type { Bytes } from './bytes.ts';
import { FileError } from './fault.ts';

const ENCODINGS = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const NEWLINE = 0x0a;

/** Bytes at the end that begin a UTF-8 character and do not end it: at most three. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
    if (byte < 0x80) return 0;
  }
  return 0;
}

async function soundUtf8(bytes: Bytes): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of bytes(0)) {
    const whole =
      tail.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([tail, chunk]);
    const end = whole.length - openTail(whole);
    if (!isUtf8(whole.subarray(0, end))) return false;
    tail = Buffer.from(whole.subarray(end));
  }
  return tail.length === 0;
}

/** First line (from 1) that is not sound, or undefined. No byte of a longer character is a line feed in either encoding. */
async function firstBadLine(bytes: Bytes, encoding: Encoding): Promise<number | undefined> {
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
  for await (const chunk of bytes(0)) {
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
 * Tells UTF-8 (with or without a byte order mark) from GB18030 by reading the file through once: short Chinese texts are
 * sound in both, so that a look at the first rows would not do.
 * @throws {FileError} if it is in neither, with the row of the first byte that is wrong in UTF-8.
 */
export async function encodingOf(file: string, bytes: Bytes): Promise<Encoding> {
  if (await soundUtf8(bytes)) return 'utf-8';
  if ((await firstBadLine(bytes, 'gb18030')) === undefined) return 'gb18030';
  const reason = 'is neither UTF-8 nor GB18030 from here on; save the file as "CSV UTF-8"';
  throw new FileError({ file, row: (await firstBadLine(bytes, 'utf-8')) ?? null, column: null, reason });
}

/** Decodes whole records. */
export function decoderOf(encoding: Encoding): (bytes: Buffer) => string {
  if (encoding === 'utf-8') return (bytes) => bytes.toString('utf8');
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}
