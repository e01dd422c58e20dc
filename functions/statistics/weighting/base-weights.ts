import { WeightingError } from './weighting-error.ts';

/** Beyond these a product or a sum of squares could leave the range of a double. */
const RANGE = { least: 1e-100, most: 1e100 } as const;

/** Whether a weight or a target is 0 or a number that can be computed with, from 1e-100 to 1e100. */
export const isUsable = (value: number): boolean => value === 0 || (value >= RANGE.least && value <= RANGE.most);

/**
 * A copy of base weights (inverse inclusion probabilities, or 1 for everyone) to work on. A weight of 0 stays 0.
 * @throws {WeightingError} for a weight that is neither 0 nor from 1e-100 to 1e100, and where there is none above 0.
 */
export function baseWeights(weights: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(weights);
  const wrong = copy.findIndex((weight) => !isUsable(weight));
  if (wrong >= 0) {
    const where = `respondent at position ${wrong} has base weight ${copy[wrong]}`;
    throw new WeightingError('invalid_weight', `${where}; weights are 0 or lie from 1e-100 to 1e100`);
  }
  if (!copy.some((weight) => weight > 0)) {
    throw new WeightingError('invalid_weight', 'no respondent has a base weight above 0; there is nothing to weight');
  }
  return copy;
}
