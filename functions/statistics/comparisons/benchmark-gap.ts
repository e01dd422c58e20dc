import { demand } from '../input-error.ts';
import { type Independent, independent, type Sample } from './independent.ts';

/** A published score; `n` and `sd` where they were published too. */
export interface PublishedScore {
  readonly value: number;
  readonly n?: number | undefined;
  readonly sd?: number | undefined;
}
export type BenchmarkDifference = Independent | { readonly status: 'no_interval'; readonly difference: number };

/**
 * Own mean minus a published score, in points. With its n and s.d. it is a sample like any other: Welch's test with
 * se = sd/√n. Without either, or from n = 1, there is a difference and no interval (`no_interval`): to take a published
 * figure as free of error would make gaps look surer than they are.
 *
 * No own answers: `no_data`; one own answer: `too_few`. n < 1 or sd < 0: StatisticsInputError.
 * Example: 71.73 against a published 87.2 is −15.47.
 */
export function benchmarkGap(own: Sample | null, { value, n, sd }: PublishedScore): BenchmarkDifference {
  demand(n === undefined || n >= 1, `A score published from ${n} respondents is none.`);
  demand(sd === undefined || sd >= 0, `${sd} is not a standard deviation.`);
  if (own === null) return { status: 'no_data' };
  if (n === undefined || sd === undefined || n < 2) return { status: 'no_interval', difference: own.mean - value };
  return independent(own, { n, mean: value, se: sd / Math.sqrt(n) });
}
