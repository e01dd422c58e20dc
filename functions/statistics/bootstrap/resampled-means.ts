import { demand } from '../input-error.ts';

/**
 * Mean of every resample, in the order of `resamples`; each lists positions in `values`, from 0, one per draw. The plain
 * bootstrap, for resamples that are given: what the Poisson bootstrap is compared with.
 * Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, ch. 6. Example: 1, 2, 6 by 0 0 2 gives 2.67.
 * @throws {StatisticsInputError} for an empty resample and a position without a value.
 */
export function resampledMeans(values: ArrayLike<number>, resamples: readonly ArrayLike<number>[]): Float64Array {
  return Float64Array.from(resamples, (positions, row) => {
    demand(positions.length > 0, `Resample ${row} is empty.`);
    let sum = 0;
    for (let draw = 0; draw < positions.length; draw += 1) {
      const value = values[positions[draw] ?? -1];
      if (value === undefined)
        demand(false, `Resample ${row} asks for position ${positions[draw]} of ${values.length}.`);
      sum += value ?? 0;
    }
    return sum / positions.length;
  });
}
