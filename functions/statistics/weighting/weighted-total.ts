import { demand } from '../input-error.ts';
import { addValue, MOMENTS } from '../moments.ts';
import { summarise } from '../summary.ts';

/** Estimated population total, in the unit of weight × value. */
export interface WeightedTotal {
  readonly total: number;
  /** Null for one respondent. */
  readonly se: number | null;
}

/**
 * Total Σ w·x with its linearised standard error √(n/(n−1) · Σ(z − z̄)²), z = w·x: as svytotal in R's survey, with
 * replacement. For the total of a part of the sample give everyone else the value 0: who belongs is chance too.
 * Finite numbers; null for no values. Weights 0 count as respondents.
 *
 * Source: Lumley (2010), Complex Surveys, section 2.2. Example: 1, 2 and 3 with weights of 10 each: 60, se 17.32.
 * @throws {StatisticsInputError} if there are not as many weights as values.
 */
export function weightedTotal(values: ArrayLike<number>, weights: ArrayLike<number>): WeightedTotal | null {
  const n = values.length;
  demand(weights.length === n, `${n} values, but ${weights.length} weights; give each value one.`);
  const products = new Float64Array(MOMENTS);
  for (let i = 0; i < n; i += 1) addValue(products, 0, (values[i] ?? 0) * (weights[i] ?? 0), 1);
  const summary = summarise(products, 0);
  if (summary === null) return null;
  return { total: n * summary.mean, se: summary.se === null ? null : n * summary.se };
}
