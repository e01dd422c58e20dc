/** Expected range of two values of a normal distribution with standard deviation 1: the tabulated d₂ for n = 2. */
const D2 = 1.128;

/**
 * Moving ranges |x_t − x_{t−1}| of neighbouring values, their mean, and the spread from one value to the next,
 * sigma = mean/1.128, which a slow drift does not inflate as it does a standard deviation. One range less than values;
 * null for fewer than two values.
 *
 * Source: Montgomery, Introduction to Statistical Quality Control, chapter on individual measurements.
 * Example: 70, 73 and 71: ranges 3 and 2, mean 2.5, sigma 2.216.
 */
export function movingRange(
  values: readonly number[],
): { readonly ranges: number[]; readonly mean: number; readonly sigma: number } | null {
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  if (ranges.length === 0) return null;
  const mean = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
  return { ranges, mean, sigma: mean / D2 };
}
