/** What is kept of any number of weights. */
export interface WeightTotals {
  sum: number;
  /** Σw². */
  squares: number;
  /** Infinity where there is none. */
  least: number;
  most: number;
}

export const noWeights = (): WeightTotals => ({ sum: 0, squares: 0, least: Number.POSITIVE_INFINITY, most: 0 });

/** Adds one weight. */
export function addWeight(into: WeightTotals, weight: number): void {
  into.sum += weight;
  into.squares += weight * weight;
  if (weight < into.least) into.least = weight;
  if (weight > into.most) into.most = weight;
}

/** Adds `from` to `into`. */
export function addWeights(into: WeightTotals, from: WeightTotals): void {
  into.sum += from.sum;
  into.squares += from.squares;
  into.least = Math.min(into.least, from.least);
  into.most = Math.max(into.most, from.most);
}

/** The totals as they would be had every weight been `factor` > 0 times as large. */
export function scaleWeights({ sum, squares, least, most }: WeightTotals, factor: number): WeightTotals {
  return { sum: sum * factor, squares: squares * factor * factor, least: least * factor, most: most * factor };
}
