import { demand } from '../input-error.ts';

const ROUNDING = 1e-9;

/** Refuses weights that are no mix: each in 0-1, together 1 ± 1e-9. A StatisticsInputError says which. */
export function demandMix(weights: readonly number[]): void {
  for (const weight of weights) demand(weight >= 0 && weight <= 1 + ROUNDING, `A weight of ${weight} is not in 0-1.`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  demand(Math.abs(total - 1) <= ROUNDING, `The weights of the mix sum to ${total}, not to 1.`);
}

/** Σ w · value. Example: 0.6 of 80 and 0.4 of 70 is 76. */
export function weightedSum(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);
}
