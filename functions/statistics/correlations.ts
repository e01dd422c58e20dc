import type { Moments } from './co-moments.ts';

/** Spread, relative to the mean, that is rounding of 0. */
const ROUNDING = 1e-12;

export interface Correlations {
  /** Standard deviations (n − 1); 0 for a variable that does not vary. */
  readonly sds: readonly number[];
  /** Pearson correlations; 0 beside a variable that does not vary. */
  readonly matrix: readonly (readonly number[])[];
  /** Places of the variables that do not vary. */
  readonly constant: readonly number[];
}

/**
 * Standard deviations and Pearson correlations cov(x, y)/(sd(x) · sd(y)) of variables whose moments are known; weighted
 * where the moments are. Example: variances 4 and 9 with covariance 3 give sds 2 and 3 and a correlation of 0.5.
 */
export function correlationsOf({ means, covariances }: Moments): Correlations {
  const sds = covariances.map((row, i) => {
    const sd = Math.sqrt(Math.max(0, row[i] ?? 0));
    return sd <= ROUNDING * Math.abs(means[i] ?? 0) ? 0 : sd;
  });
  const matrix = covariances.map((row, i) =>
    row.map((covariance, j) => {
      if (i === j) return 1;
      const scale = (sds[i] ?? 0) * (sds[j] ?? 0);
      return scale === 0 ? 0 : covariance / scale;
    }),
  );
  return { sds, matrix, constant: sds.flatMap((sd, i) => (sd === 0 ? [i] : [])) };
}
