import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * 95 % interval estimate ± t(0.975, df) · se, in the unit of the estimate; not cut at the ends of the scale.
 * An se of 0 gives an interval of width 0. `df` > 0, need not be whole.
 * Example: 72 ± with se 1.5 and 29 degrees of freedom is [68.93, 75.07].
 */
export function tInterval(estimate: number, se: number, df: number): [number, number] {
  if (se === 0) return [estimate, estimate];
  const half = quantile(0.975, df) * se;
  return [estimate - half, estimate + half];
}
