import { WeightingError } from './weighting-error.ts';

/**
 * A copy of base weights (inverse inclusion probabilities, or 1 for everyone) to work on. A weight of 0 stays 0.
 * @throws {WeightingError} for a weight that is negative or not finite, and where there is none above 0.
 */
export function baseWeights(weights: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(weights);
  const wrong = copy.findIndex((weight) => !(Number.isFinite(weight) && weight >= 0));
  if (wrong >= 0) {
    const where = `respondent at position ${wrong} has base weight ${copy[wrong]}`;
    throw new WeightingError('invalid_weight', `${where}; weights are finite numbers of at least 0`);
  }
  if (!copy.some((weight) => weight > 0)) {
    throw new WeightingError('invalid_weight', 'no respondent has a base weight above 0; there is nothing to weight');
  }
  return copy;
}
