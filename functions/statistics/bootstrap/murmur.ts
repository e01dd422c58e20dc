/** One step of MurmurHash3: mixes 32 bits into the state. */
export function mixBlock(state: number, block: number): number {
  let k = Math.imul(block, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  const mixed = state ^ Math.imul(k, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** The end of MurmurHash3: every bit of the state comes to bear on every bit of the result, 0 to 2^32 − 1. */
export function finish(state: number): number {
  let h = state ^ (state >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** MurmurHash3_x86_32 of the first `length` bytes. */
function hashOf(bytes: Uint8Array, seed: number, length = bytes.length): number {
  const byte = (i: number): number => (i < length ? (bytes[i] ?? 0) : 0);
  const tail = length & ~3;
  let state = seed | 0;
  for (let i = 0; i < tail; i += 4) {
    state = mixBlock(state, byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24));
  }
  if (tail < length) {
    let k = Math.imul(byte(tail) | (byte(tail + 1) << 8) | (byte(tail + 2) << 16), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    state ^= Math.imul(k, 0x1b873593);
  }
  return finish(state ^ length);
}

const encoder = new TextEncoder();
const ascii = new Uint8Array(256);

/**
 * MurmurHash3_x86_32 of a text in UTF-8: an integer from 0 to 2^32 − 1, the same on every machine. Not for secrets. Ids are
 * short and mostly ASCII: those need no array of their own.
 * Source: Appleby, SMHasher (public domain), MurmurHash3.cpp. Example: "hello" with seed 0 is 0x248bfa47.
 */
export function murmur3(text: string, seed: number): number {
  if (text.length > ascii.length) return hashOf(encoder.encode(text), seed);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return hashOf(encoder.encode(text), seed);
    ascii[i] = unit;
  }
  return hashOf(ascii, seed, text.length);
}
