import type { Bytes } from '../../functions/collect/files/bytes.ts';

/** A file's content, opened from any byte on, in pieces of `size`, so that characters and records are cut in two. */
export const bytesOf = (content: string | Uint8Array, size = 3): Bytes => {
  const buffer = Buffer.from(content);
  return async function* (from) {
    for (let at = from; at < buffer.length; at += size) yield buffer.subarray(at, at + size);
  };
};
