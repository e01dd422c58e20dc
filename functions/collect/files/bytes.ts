import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileError } from './fault.ts';

/** Opens a file's bytes anew each time it is called, from the byte `from` on. */
export type Bytes = (from: number) => AsyncIterable<Uint8Array>;

/** No file unpacks to more than this: a small gzip can hold far more than it says. */
const MOST_BYTES = 16 * 1024 ** 3;

async function startsAsGzip(packed: Bytes): Promise<boolean> {
  const head: number[] = [];
  for await (const chunk of packed(0)) {
    head.push(...chunk.subarray(0, 2 - head.length));
    if (head.length >= 2) break;
  }
  return head[0] === 0x1f && head[1] === 0x8b;
}

async function* gunzip(file: string, packed: Bytes, from: number): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed(0), { objectMode: false });
  const plain = createGunzip({ chunkSize: 256 * 1024 });
  // Errors of the source reach whoever reads the end of the pipe.
  source.once('error', (error) => plain.destroy(error));
  source.pipe(plain);
  let at = 0;
  try {
    for await (const chunk of plain) {
      const bytes: Uint8Array = chunk;
      const skip = Math.max(0, from - at);
      at += bytes.length;
      if (at > MOST_BYTES) throw new RangeError(`unpacks to more than ${MOST_BYTES} bytes; send it in parts`);
      if (skip < bytes.length) yield bytes.subarray(skip);
    }
  } catch (error) {
    const zlib = error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
    if (!zlib && !(error instanceof RangeError)) throw error;
    const reason = zlib ? `is not sound gzip: ${error.message}; send it again` : error.message;
    throw new FileError({ file, row: null, column: null, reason });
  } finally {
    source.destroy();
    plain.destroy();
  }
}

/**
 * The plain bytes of a file that may be gzip, told by its first two bytes (RFC 1952). gzip cannot be entered in the
 * middle: to go on at a place, it is unpacked from the start and what lies before is thrown away, so that no second copy
 * of the answers has to be kept.
 */
export async function unpacked(file: string, packed: Bytes): Promise<Bytes> {
  return (await startsAsGzip(packed)) ? (from) => gunzip(file, packed, from) : packed;
}
