import { baseWeights } from './base-weights.ts';
import { categoryTotals, type Margin, numberMargin } from './margin.ts';

/**
 * Post-stratification weights: within each cell the base weights times target/Σ base, so that every cell has its
 * population size. Weights have the unit of the targets (counts, or shares that make the weights sum to 1).
 *
 * Source: Holt and Smith (1979), Journal of the Royal Statistical Society A 142; as postStratify in R's survey.
 * Cells of several variables are one margin whose categories are the combinations. No trimming: a bound would leave
 * the targets, which is what the cells are for. Example: base 1, 1, 1 in cells a, a, b with targets a 30, b 20 gives 15, 15, 20.
 * @throws {WeightingError} as baseWeights and numberMargin.
 */
export function postStratify(base: ArrayLike<number>, cells: Margin): Float64Array {
  const weights = baseWeights(base);
  const margin = numberMargin(cells, weights);
  const totals = categoryTotals(margin, weights);
  return weights.map((weight, i) => {
    const code = margin.codes[i] ?? 0;
    return weight === 0 ? 0 : weight * ((margin.targets[code] ?? 0) / (totals[code] ?? 1));
  });
}
