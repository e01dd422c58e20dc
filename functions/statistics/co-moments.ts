/**
 * Weighted moments and co-moments of k variables on the respondents who have all of them, mergeable as moments.ts: what
 * correlations, regression and PLS are computed from without a second pass over the answers.
 *
 * A set is one flat array: n, Σw, Σw², then under the weights w the k means and the upper triangle (by rows) of
 * Σw(x − x̄)(y − ȳ), then the same under the weights w². Source: Chan, Golub and LeVeque (1983), The American Statistician
 * 37(3), for the merge; each product is updated as the square there.
 */
export const coMomentsSize = (variables: number): number => HEAD + 2 * halfSize(variables);

export const HEAD = 3;
export const halfSize = (k: number): number => k + (k * (k + 1)) / 2;

/** Variables of a set, by its length k² + 3k + 3. */
export const variablesOf = (block: Float64Array): number => Math.round((Math.sqrt(4 * block.length - 3) - 3) / 2);

/** Merges means and products at `at` in `source` into those in `block`; the weights of both sides are given. */
function joinHalf(
  k: number,
  block: Float64Array,
  at: number,
  before: number,
  source: Float64Array,
  weight: number,
): void {
  const share = weight / (before + weight);
  let cell = at + k;
  for (let i = 0; i < k; i += 1) {
    const step = ((source[at + i] ?? 0) - (block[at + i] ?? 0)) * before * share;
    for (let j = i; j < k; j += 1) {
      const across = step * ((source[at + j] ?? 0) - (block[at + j] ?? 0));
      block[cell] = (block[cell] ?? 0) + across + (source[cell] ?? 0);
      cell += 1;
    }
  }
  for (let i = 0; i < k; i += 1) {
    const mean = block[at + i] ?? 0;
    block[at + i] = mean + ((source[at + i] ?? 0) - mean) * share;
  }
}

/** Adds one respondent's values, as many as the set has variables, with weight `w` > 0. Runs once per answer sheet. */
export function addValues(block: Float64Array, values: ArrayLike<number>, w: number): void {
  const k = values.length;
  const before = block[1] ?? 0;
  const before2 = block[2] ?? 0;
  const share = w / (before + w);
  const share2 = (w * w) / (before2 + w * w);
  const second = HEAD + halfSize(k);
  let cell = HEAD + k;
  let cell2 = second + k;
  for (let i = 0; i < k; i += 1) {
    const step = ((values[i] ?? 0) - (block[HEAD + i] ?? 0)) * before * share;
    const step2 = ((values[i] ?? 0) - (block[second + i] ?? 0)) * before2 * share2;
    for (let j = i; j < k; j += 1) {
      const x = values[j] ?? 0;
      block[cell] = (block[cell] ?? 0) + step * (x - (block[HEAD + j] ?? 0));
      block[cell2] = (block[cell2] ?? 0) + step2 * (x - (block[second + j] ?? 0));
      cell += 1;
      cell2 += 1;
    }
  }
  for (let i = 0; i < k; i += 1) {
    const x = values[i] ?? 0;
    block[HEAD + i] = (block[HEAD + i] ?? 0) + (x - (block[HEAD + i] ?? 0)) * share;
    block[second + i] = (block[second + i] ?? 0) + (x - (block[second + i] ?? 0)) * share2;
  }
  block[0] = (block[0] ?? 0) + 1;
  block[1] = before + w;
  block[2] = before2 + w * w;
}

/** Merges `source` into `block`, of the same variables; merging into an empty set copies it. */
export function mergeCoMoments(block: Float64Array, source: Float64Array): void {
  const [n = 0, weight = 0, weight2 = 0] = source;
  if (n === 0) return;
  const k = variablesOf(block);
  const [before, before2] = [block[1] ?? 0, block[2] ?? 0];
  const second = HEAD + halfSize(k);
  joinHalf(k, block, HEAD, before, source, weight);
  joinHalf(k, block, second, before2, source, weight2);
  block[0] = (block[0] ?? 0) + n;
  block[1] = before + weight;
  block[2] = before2 + weight2;
}

/** The set as it would be had every weight been `factor` ≥ 0 times as large; 0 leaves an empty one. */
export function scaleCoMoments(block: Float64Array, factor: number): Float64Array {
  if (factor === 0) return new Float64Array(block.length);
  const k = variablesOf(block);
  const second = HEAD + halfSize(k);
  return block.map((value, i) => {
    if (i === 1) return value * factor;
    if (i === 2) return value * factor ** 2;
    if (i >= HEAD + k && i < second) return value * factor;
    return i >= second + k ? value * factor ** 2 : value;
  });
}

/** Place of the product of variables i and j in a triangle by rows. */
export function product(k: number, half: ArrayLike<number>, i: number, j: number): number {
  const [row, column] = i <= j ? [i, j] : [j, i];
  return half[k + row * k - (row * (row - 1)) / 2 + (column - row)] ?? 0;
}

/** Mean and spread of variables, in their unit; `covariances` with n − 1. */
export interface Moments {
  readonly n: number;
  readonly means: readonly number[];
  readonly covariances: readonly (readonly number[])[];
}

/** Weighted means and covariances n/(n − 1)·Σw(x − x̄)(y − ȳ)/Σw; all 0 for fewer than two respondents. */
export function momentsOf(block: Float64Array): Moments {
  const k = variablesOf(block);
  const [n = 0, weight = 0] = block;
  const half = block.subarray(HEAD, HEAD + halfSize(k));
  const scale = n < 2 ? 0 : n / (n - 1) / weight;
  const each = Array.from({ length: k }, (_, i) => i);
  return {
    n,
    means: each.map((i) => half[i] ?? 0),
    covariances: each.map((i) => each.map((j) => scale * product(k, half, i, j))),
  };
}
