import { demand } from '../input-error.ts';

/**
 * Acceleration of a weighted mean, for the BCa interval: Σl³ / (6·(Σl²)^1.5) with the empirical influence values
 * l = w·(x − mean); a sixth of their skewness over √n. 0 where nothing varies. No unit, mostly below 0.1 in size.
 * Source: Efron (1987), JASA 82, 171-185; as boot.ci in R with influence values.
 * @throws {StatisticsInputError} if there are not as many weights as values.
 */
export function acceleration(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const n = values.length;
  demand(weights.length === n, `${n} values, but ${weights.length} weights; give each value one.`);
  let weight = 0;
  let sum = 0;
  for (let i = 0; i < n; i += 1) {
    weight += weights[i] ?? 0;
    sum += (weights[i] ?? 0) * (values[i] ?? 0);
  }
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n && weight > 0; i += 1) {
    const influence = (weights[i] ?? 0) * ((values[i] ?? 0) - sum / weight);
    squares += influence ** 2;
    cubes += influence ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
