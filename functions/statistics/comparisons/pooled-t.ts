import { type Group, pooledSd } from '../effect-size/pooled-sd.ts';
import { type Degenerate, type Tested, tTest } from './t-test.ts';

/**
 * Student's t test of two independent samples that are taken to vary alike: se = s_p √(1/n_a + 1/n_b) on n_a + n_b − 2
 * degrees of freedom. A check on Welch's test, which is the default and does not need equal variances. Unweighted
 * samples only. No side with two values: `too_few`; neither varies: `degenerate`.
 *
 * Source: Student (1908), Biometrika 6, 1-25. As R's t.test(var.equal = TRUE).
 * Example: 63.33 (sd 16.46, n 130) against 64.35 (sd 19.46, n 127): t = −0.454 on 255, p = 0.650.
 */
export function pooledT(a: Group, b: Group): Tested | Degenerate | { readonly status: 'too_few' } {
  const pooled = pooledSd([a, b]);
  if (pooled === null || a.n < 1 || b.n < 1) return { status: 'too_few' };
  return tTest(a.mean - b.mean, pooled.sd * Math.sqrt(1 / a.n + 1 / b.n), pooled.df);
}
