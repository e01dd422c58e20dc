/** Numbers from 0 (included) to 1 (excluded), the same for the same seed on every machine. */
export type Random = () => number;

/** Mulberry32 (T. Ettinger, public domain): 32-bit integer arithmetic only, so that no platform rounds differently. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * A nearly normal number, mean 0, variance 1, from -6 to 6: the sum of twelve uniform ones less 6 (Irwin-Hall).
 * Unlike Box-Muller it needs no logarithm or cosine, whose last bits differ between machines.
 */
export function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random();
  return sum;
}

/** The list in a random order: sorted by random keys. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const keyed = list.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** `total` split in proportion to `shares` into whole numbers that add up to it (largest remainder). */
export function apportion(total: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (total * share) / all);
  const left = total - exact.reduce((sum, part) => sum + Math.floor(part), 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return exact.map((part, index) => Math.floor(part) + (lucky.has(index) ? 1 : 0));
}
