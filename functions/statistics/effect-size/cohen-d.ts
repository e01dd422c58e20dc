import { type Group, pooledSd } from './pooled-sd.ts';

export type EffectSize =
  | { readonly status: 'estimated'; readonly value: number; readonly df: number }
  | { readonly status: 'degenerate' }
  | { readonly status: 'too_few' };

/**
 * Cohen's d: difference of two means in pooled standard deviations, (x̄_a − x̄_b)/s_p on n_a + n_b − 2 degrees of freedom.
 * No unit; by Cohen's own rule of thumb 0.2 is small, 0.5 medium, 0.8 large. Neither side varies: `degenerate`; fewer
 * than two values on a side: `too_few`. For weighted samples give the weighted mean and sd, and the unweighted n.
 *
 * Source: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., section 2.2.
 * Example: 72.74 (sd 13.94, n 83) against 71.59 (sd 15.13, n 167) is 0.078.
 */
export function cohenD(a: Group, b: Group): EffectSize {
  const pooled = pooledSd([a, b]);
  if (pooled === null || a.n < 2 || b.n < 2) return { status: 'too_few' };
  if (pooled.sd === 0) return { status: 'degenerate' };
  return { status: 'estimated', value: (a.mean - b.mean) / pooled.sd, df: pooled.df };
}
