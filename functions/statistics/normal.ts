import cdf from '@stdlib/stats-base-dists-normal-cdf';

/** The 97.5 % point of the standard normal distribution, R's qnorm(0.975): what a two-sided 95 % interval uses. */
export const Z_975 = 1.959963984540054;

/** Two-sided p of a standard normal statistic; from the lower tail, so that small ones keep their digits. */
export function normalP(z: number): number {
  return 2 * cdf(-Math.abs(z), 0, 1);
}

/** 95 % interval estimate ± 1.96 · se, in the unit of the estimate; not cut at the ends of its range. */
export function normalInterval(estimate: number, se: number): [number, number] {
  return [estimate - Z_975 * se, estimate + Z_975 * se];
}
