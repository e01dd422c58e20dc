/** Positions of `values` from the smallest to the largest value; equal values keep their order. */
export function ascending(values: readonly number[]): number[] {
  return values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value)
    .map(({ index }) => index);
}
