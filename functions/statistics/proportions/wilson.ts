import { demand } from '../input-error.ts';
import { Z_975 } from '../normal.ts';

/** `x` successes in `n` trials. Both may be fractions, as they are on an effective sample size. */
export interface Count {
  readonly x: number;
  readonly n: number;
}

export type Proportion =
  | { readonly status: 'estimated'; readonly share: number; readonly ci95: [number, number] }
  | { readonly status: 'no_data' };

/** Lower bound as product of the quadratic's roots over the upper one: no cancellation, and exactly 0 at x = 0. */
function lowerBound(x: number, n: number): number {
  const share = x / n;
  const square = (Z_975 * Z_975) / n;
  const half = Z_975 * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return (share * share) / (share + square / 2 + half);
}

/**
 * A proportion, 0-1, with Wilson's score interval at 95 %, without continuity correction. It stays within 0-1, is never
 * of width 0, and its lower bound is exactly 0 at x = 0, its upper exactly 1 at x = n. n = 0: `no_data`.
 * x < 0, x > n or a figure that is not finite: StatisticsInputError.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212. As R's prop.test(correct = FALSE).
 * Example: 81 of 263 is 0.3080, [0.2553, 0.3662]; 0 of 20 is [0, 0.1611].
 */
export function wilson({ x, n }: Count): Proportion {
  demand(Number.isFinite(n) && x >= 0 && x <= n, `There cannot be ${x} successes in ${n} trials.`);
  if (n === 0) return { status: 'no_data' };
  return { status: 'estimated', share: x / n, ci95: [lowerBound(x, n), 1 - lowerBound(n - x, n)] };
}
