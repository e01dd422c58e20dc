import { demand } from './input-error.ts';

/**
 * Sample quantile between order statistics, `share` from 0 to 1 of the ascending values.
 * Type 7 lies at position (n − 1)·share from the first value: R's default. Type 6 at (n + 1)·share counted from 1, held
 * within the values: the expected place of a further draw, and what bootstrap intervals use.
 *
 * Source: Hyndman and Fan (1996), The American Statistician 50, 361-365. One value is each of its quantiles.
 * Example: of 10, 20, 30 and 40, share 0.25: type 7 17.5, type 6 12.5.
 * @throws {StatisticsInputError} for no values or a share outside 0 to 1.
 */
export function quantile(ascending: ArrayLike<number>, share: number, type: 6 | 7): number {
  const n = ascending.length;
  demand(n > 0, 'There is no quantile of no values.');
  demand(share >= 0 && share <= 1, `Quantile ${share} does not lie from 0 to 1.`);
  const place = type === 7 ? (n - 1) * share : Math.min(n - 1, Math.max(0, (n + 1) * share - 1));
  const below = Math.floor(place);
  const low = ascending[below] ?? 0;
  const high = ascending[Math.min(n - 1, below + 1)] ?? 0;
  return low + (place - below) * (high - low);
}
