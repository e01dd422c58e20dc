import { effectiveSize } from './effective-size.ts';

/** Mean of a sample and how sure it is, in the unit of the values. */
export interface Summary {
  /** Values, unweighted; at least 1. */
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation; null for one value. */
  readonly sd: number | null;
  /** Standard error of the mean; null for one value. */
  readonly se: number | null;
  /** Kish effective sample size, at most n. */
  readonly effectiveN: number;
}

/** Equal values reach here through different roundings; a spread this small beside the mean is no spread. */
const ROUNDING = 1e-12;

/**
 * Summarises the set of moments at `at` (see moments.ts); null for an empty set.
 *
 * sd = √(n/(n−1) · Σw(x−x̄)²/Σw): the usual n − 1 form where weights are equal, else that of svyvar in R's survey package.
 * se = √(n/(n−1) · Σ(w(x−x̄))²)/Σw: Taylor linearisation of the ratio Σwx/Σw with replacement sampling, as svymean gives
 * it; sd/√n where weights are equal. Source: Lumley (2010), Complex Surveys, ch. 2. Both are invariant to the scale of the
 * weights. Example: 4, 4, 4 and 5 with equal weights give mean 4.25, sd 0.5, se 0.25.
 */
export function summarise(block: Float64Array, at: number): Summary | null {
  const part = (i: number): number => block[at + i] ?? 0;
  const n = part(0);
  if (n === 0) return null;
  const weight = part(1);
  const weight2 = part(2);
  const mean = part(3);
  const effectiveN = effectiveSize(weight, weight2);
  if (n === 1) return { n, mean, sd: null, se: null, effectiveN };
  const correction = n / (n - 1);
  const sd = Math.sqrt((correction * part(4)) / weight);
  if (sd <= ROUNDING * Math.abs(mean)) return { n, mean, sd: 0, se: 0, effectiveN };
  const shift = part(5) - mean;
  const se = Math.sqrt(correction * (part(6) + weight2 * shift * shift)) / weight;
  return { n, mean, sd, se, effectiveN };
}
