import quantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { demand } from '../input-error.ts';

export type PoissonRate =
  | {
      readonly status: 'estimated';
      /** Events per unit of exposure. */
      readonly rate: number;
      readonly ci95: [number, number];
    }
  /** Nobody was exposed: there is no rate. */
  | { readonly status: 'no_exposure' };

/**
 * Rate of `events` that come one by one over an exposure (customers, days), with its exact 95 % interval: half of the 2.5 %
 * quantile of chi-squared on 2x degrees of freedom and half of the 97.5 % quantile on 2x + 2, both over the exposure. The lower
 * bound is 0 at x = 0. It covers at least 95 %, and supposes that events do not come in clusters.
 *
 * Source: Garwood (1936), Biometrika 28, 437-442. As R's poisson.test.
 * Example: 137 in 24.19893 is 5.661, [4.753, 6.693].
 * @throws {StatisticsInputError} for a count that is not whole or below 0, or an exposure below 0.
 */
export function poissonRate(events: number, exposure: number): PoissonRate {
  demand(Number.isInteger(events) && events >= 0, `There cannot be ${events} events.`);
  demand(Number.isFinite(exposure) && exposure >= 0, `There cannot be an exposure of ${exposure}.`);
  if (exposure === 0) return { status: 'no_exposure' };
  const low = events === 0 ? 0 : quantile(0.025, 2 * events) / 2;
  const high = quantile(0.975, 2 * events + 2) / 2;
  return { status: 'estimated', rate: events / exposure, ci95: [low / exposure, high / exposure] };
}
