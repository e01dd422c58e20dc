import { quantile } from '../quantile.ts';

/**
 * 95 % percentile interval: the 2.5 and 97.5 % points of the replicates, ascending, in their unit. Type 6 quantiles, the
 * order statistics that Efron's (R + 1)·share names; boot.ci in R interpolates between them on the normal scale, which
 * differs by less than a replicate's step. Keeps within the range of the values, needs no symmetry.
 * Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
 * @throws {StatisticsInputError} for no replicates.
 */
export function percentileInterval(ascending: ArrayLike<number>): [number, number] {
  return [quantile(ascending, 0.025, 6), quantile(ascending, 0.975, 6)];
}
