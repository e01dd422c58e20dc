import { percentileInterval } from './percentile-interval.ts';

/**
 * 95 % basic interval: the percentile interval mirrored at the estimate, [2t − q97.5, 2t − q2.5], in the unit of the
 * estimate. May leave the scale. Source: Davison and Hinkley (1997), Bootstrap Methods and Their Application, (5.6).
 * @throws {StatisticsInputError} for no replicates.
 */
export function basicInterval(ascending: ArrayLike<number>, estimate: number): [number, number] {
  const [low, high] = percentileInterval(ascending);
  return [2 * estimate - high, 2 * estimate - low];
}
