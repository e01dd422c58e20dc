import { effectiveSize } from '../effective-size.ts';
import { demand } from '../input-error.ts';
import type { Count } from './wilson.ts';

/**
 * A weighted share as a count on Kish's effective sample size: n = (Σw)²/Σw², x = n · Σw of the successes/Σw. What
 * Wilson's and Newcombe's intervals and the z test take for weighted answers: the share is the weighted one, and its
 * certainty is that of n_eff equally weighted answers. A convention that ignores calibration and strata, both of which
 * mostly make the interval a little too wide. With equal weights x and n are the plain counts, up to rounding.
 *
 * `weight` and `other` are Σw ≥ 0 of the successes and of the rest, `weight2` is Σw² of all; else StatisticsInputError.
 * Source: Kish (1965), Survey Sampling, section 11.7. Example: weights 1 and 2 of successes and 3 of a failure: share
 * 0.5, n_eff 36/14 = 2.571, x = 1.286.
 */
export function effectiveCount(weight: number, other: number, weight2: number): Count {
  demand(
    [weight, other, weight2].every((sum) => Number.isFinite(sum) && sum >= 0),
    'A sum of weights is negative or not finite.',
  );
  const total = weight + other;
  if (total === 0) return { x: 0, n: 0 };
  const n = effectiveSize(total, weight2);
  return { x: n * (weight / total), n };
}
