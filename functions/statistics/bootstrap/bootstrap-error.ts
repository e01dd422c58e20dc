import { addValue, MOMENTS } from '../moments.ts';
import { summarise } from '../summary.ts';

export interface BootstrapError {
  /** Standard deviation of the replicates, with R − 1: the standard error of the estimate, in its unit. */
  readonly se: number;
  /** Mean of the replicates minus the estimate. */
  readonly bias: number;
}

/**
 * Bootstrap standard error and bias; null for fewer than two replicates.
 * Source: Efron and Tibshirani (1993), ch. 6 and 10. Example: replicates 1, 2, 3 of the estimate 2: se 1, bias 0.
 */
export function bootstrapError(replicates: ArrayLike<number>, estimate: number): BootstrapError | null {
  const moments = new Float64Array(MOMENTS);
  for (let r = 0; r < replicates.length; r += 1) addValue(moments, 0, replicates[r] ?? 0, 1);
  const summary = summarise(moments, 0);
  if (summary === null || summary.sd === null) return null;
  return { se: summary.sd, bias: summary.mean - estimate };
}
