import cdf from '@stdlib/stats-base-dists-f-cdf';
import { demand } from '../input-error.ts';

/** Events that came one by one, and how long or of how many they were counted. */
export interface Exposed {
  readonly events: number;
  /** Above 0: days, customers. */
  readonly exposure: number;
}

/** P(X ≥ x) of a binomial count, x ≥ 1, by its identity with the F distribution: small ones keep their digits. */
function upperTail(x: number, n: number, share: number): number {
  const [a, b] = [2 * x, 2 * (n - x + 1)];
  return cdf((b * share) / (a * (1 - share)), a, b);
}

/**
 * One-sided p of "the rate now is higher than before". Given how many events there were in all, those of now are binomial with
 * the share of exposure that fell to now, if the rate stood still: p is the chance of as many or more. No event now: 1.
 *
 * Source: Przyborowski and Wilenski (1940), Biometrika 31, 313-323. As R's poisson.test(alternative = "greater").
 * Example: 11 in 800 now, 21 in 3,011 before: p = 0.0561.
 * @throws {StatisticsInputError} for counts that are not whole or below 0, or an exposure that is not above 0.
 */
export function rateIncrease(now: Exposed, before: Exposed): number {
  for (const { events, exposure } of [now, before]) {
    demand(Number.isInteger(events) && events >= 0, `There cannot be ${events} events.`);
    demand(Number.isFinite(exposure) && exposure > 0, `There is no rate over an exposure of ${exposure}.`);
  }
  if (now.events === 0) return 1;
  return upperTail(now.events, now.events + before.events, now.exposure / (now.exposure + before.exposure));
}
