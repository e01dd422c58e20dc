import { normalInterval } from '../normal.ts';
import { bootstrapError } from './bootstrap-error.ts';

/**
 * 95 % normal interval: the estimate without its bias ± 1.96 bootstrap standard errors, in the unit of the estimate; null
 * for fewer than two replicates. Source: Davison and Hinkley (1997), (5.5); as boot.ci(type = "norm") in R.
 */
export function bootstrapNormalInterval(replicates: ArrayLike<number>, estimate: number): [number, number] | null {
  const error = bootstrapError(replicates, estimate);
  return error === null ? null : normalInterval(estimate - error.bias, error.se);
}
