import type { Moments } from './co-moments.ts';
import { effectiveSize } from './effective-size.ts';

/**
 * Weighted sums of products of k scores, 0 to 100, on the respondents who have all of them: n, Σw, Σw², Σwv, and the upper
 * triangle (by rows) of Σwvv', where v is the score less 50. They merge and scale by plain addition and multiplication.
 *
 * They give the moments that co-moments.ts gives, but for those under squared weights, at a third of the cost: what
 * correlations and regressions on many items are computed from. Sums of products would lose digits where a spread is small
 * beside the mean; scores lie within 50 of 0 here, so that at least 12 digits stay.
 */
export const productsSize = (variables: number): number => HEAD + variables + (variables * (variables + 1)) / 2;

/** n, Σw, Σw², before the sums of the variables. */
export const HEAD = 3;
const MIDDLE = 50;

/** Variance, as a share of the mean square, that is rounding of 0. */
const ROUNDING = 1e-12;

/** A score as it goes into the sums. */
export const centred = (score: number): number => score - MIDDLE;

/** Place of the product of variables i and j. */
function placeOf(variables: number, i: number, j: number): number {
  const [row, column] = i <= j ? [i, j] : [j, i];
  return HEAD + variables + row * variables - (row * (row - 1)) / 2 + (column - row);
}

/** Numbers of a set of two variables. */
export const PAIR = 8;

/** Adds one respondent's {@link centred} scores of two variables to the set at `at`; runs once per answer. */
export function addPair(block: Float64Array, at: number, x: number, y: number, w: number): void {
  const wx = w * x;
  const wy = w * y;
  block[at] = (block[at] ?? 0) + 1;
  block[at + 1] = (block[at + 1] ?? 0) + w;
  block[at + 2] = (block[at + 2] ?? 0) + w * w;
  block[at + 3] = (block[at + 3] ?? 0) + wx;
  block[at + 4] = (block[at + 4] ?? 0) + wy;
  block[at + 5] = (block[at + 5] ?? 0) + wx * x;
  block[at + 6] = (block[at + 6] ?? 0) + wx * y;
  block[at + 7] = (block[at + 7] ?? 0) + wy * y;
}

/** Adds the respondents of a larger set to the set of two of its variables at `at`. */
export function addPairOf(
  pairs: Float64Array,
  at: number,
  block: Float64Array,
  variables: number,
  x: number,
  y: number,
) {
  const sources = [
    0,
    1,
    2,
    HEAD + x,
    HEAD + y,
    ...[
      [x, x],
      [x, y],
      [y, y],
    ].map(([i = 0, j = 0]) => placeOf(variables, i, j)),
  ];
  sources.forEach((source, i) => {
    pairs[at + i] = (pairs[at + i] ?? 0) + (block[source] ?? 0);
  });
}

/** Sets of `size` numbers each, one or more, as they would be had every weight been `factor` times as large. */
export const scaledProducts = (block: Float64Array, size: number, factor: number): Float64Array =>
  block.map((value, i) => {
    const place = i % size;
    return place === 0 && factor > 0 ? value : place === 2 ? value * factor * factor : value * factor;
  });

/**
 * Moments of some of the variables, in the order of `places`, and the effective sample size; covariances are 0 for fewer
 * than two respondents. `middles`: what was taken off each variable where it is not a score.
 */
export function productMoments(
  block: Float64Array,
  variables: number,
  places: readonly number[],
  middles: readonly number[] = [],
): Moments & { readonly effectiveN: number } {
  const [n = 0, weight = 0, weight2 = 0] = block;
  const mean = (i: number): number => (weight === 0 ? 0 : (block[HEAD + i] ?? 0) / weight);
  const meanProduct = (i: number, j: number): number =>
    weight === 0 ? 0 : (block[placeOf(variables, i, j)] ?? 0) / weight;
  const covariance = (i: number, j: number): number => {
    const found = meanProduct(i, j) - mean(i) * mean(j);
    return i === j && found <= ROUNDING * meanProduct(i, i) ? 0 : found;
  };
  const correction = n < 2 ? 0 : n / (n - 1);
  return {
    n,
    effectiveN: effectiveSize(weight, weight2),
    means: places.map((i) => mean(i) + (middles[i] ?? MIDDLE)),
    covariances: places.map((i) => places.map((j) => correction * covariance(i, j))),
  };
}
