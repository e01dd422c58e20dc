/**
 * Weighted moments that can be merged: what a mean, its standard error and a standard deviation are computed from.
 *
 * A set is {@link MOMENTS} numbers in a flat array, so that thousands of sets stand side by side without objects:
 * n, Σw, Σw², then mean and Σw(x − mean)² under the weights w, then the same two under the weights w². The last two give
 * the linearised standard error of a weighted mean without a second pass over the answers.
 *
 * Source: Welford (1962), Technometrics 4(3); pairwise merge by Chan, Golub and LeVeque (1983), The American
 * Statistician 37(3). Unlike sums of squares they lose no digits when the spread is small beside the mean, and equal
 * values give a spread of exactly 0.
 */
export const MOMENTS = 7;

/** Merges one group, given by its own moments, into the set at `at`. A group without values or weight changes nothing. */
function joinGroup(
  block: Float64Array,
  at: number,
  n: number,
  weight: number,
  weight2: number,
  mean: number,
  spread: number,
  mean2: number,
  spread2: number,
): void {
  if (n === 0 || weight === 0) return;
  const before = block[at + 1] ?? 0;
  const before2 = block[at + 2] ?? 0;
  const oldMean = block[at + 3] ?? 0;
  const oldMean2 = block[at + 5] ?? 0;
  const share = weight / (before + weight);
  const share2 = weight2 / (before2 + weight2);
  const step = mean - oldMean;
  const step2 = mean2 - oldMean2;
  block[at] = (block[at] ?? 0) + n;
  block[at + 1] = before + weight;
  block[at + 2] = before2 + weight2;
  block[at + 3] = oldMean + step * share;
  block[at + 4] = (block[at + 4] ?? 0) + spread + step * step * before * share;
  block[at + 5] = oldMean2 + step2 * share2;
  block[at + 6] = (block[at + 6] ?? 0) + spread2 + step2 * step2 * before2 * share2;
}

/** Adds one value `x` with weight `w` ≥ 0; a weight of 0 is no value: only positive weights count in n. */
export function addValue(block: Float64Array, at: number, x: number, w: number): void {
  joinGroup(block, at, 1, w, w * w, x, 0, x, 0);
}

/** Adds `n` equal values `x` whose weights sum to `weight` and whose squared weights sum to `weight2`. */
export function addEqualValues(
  block: Float64Array,
  at: number,
  x: number,
  n: number,
  weight: number,
  weight2: number,
): void {
  joinGroup(block, at, n, weight, weight2, x, 0, x, 0);
}

/** Merges the set at `from` in `source` into the set at `at`; merging into an empty set copies it bit by bit. */
export function mergeMoments(block: Float64Array, at: number, source: Float64Array, from: number): void {
  const part = (i: number): number => source[from + i] ?? 0;
  joinGroup(block, at, part(0), part(1), part(2), part(3), part(4), part(5), part(6));
}
