import { ascending } from './order.ts';

/** Means that are equal on paper may differ in the last bits; closer than this they tie. */
const TIE = 1e-9;

/**
 * Ranks with 1 for the highest value; equal values share the smallest of their ranks and the next one skips
 * ("standard competition ranking"). Order of the input kept. Example: 80, 75, 75, 60 get 1, 2, 2, 4.
 */
export function ranks(values: readonly number[]): number[] {
  const result = new Array<number>(values.length).fill(0);
  let rank = 0;
  let leader = Number.POSITIVE_INFINITY;
  ascending(values)
    .reverse()
    .forEach((index, i) => {
      const value = values[index] ?? 0;
      if (leader - value > TIE) {
        rank = i + 1;
        leader = value;
      }
      result[index] = rank;
    });
  return result;
}
