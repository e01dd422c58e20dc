import { demand } from './input-error.ts';
import { ranks } from './rank.ts';

export type Controversy =
  | {
      readonly status: 'measured';
      /** Sample standard deviation, points. */
      readonly sd: number;
      /** sd as a share of the greatest that this mean allows: 0, all agree, to 1, all at the two ends of the scale. */
      readonly corrected: number;
    }
  | { readonly status: 'at_scale_end'; readonly sd: number }
  | { readonly status: 'no_spread' };

/** A mean of 100 out of rounded sums may be 99.99999999999999. */
const ROUNDING = 1e-9;

/**
 * How far respondents disagree about an indicator whose scores lie in 0-100 points: the standard deviation, and
 * sd/√(m(100 − m)), which takes out that a mean m near an end of the scale leaves no room to disagree (a sample of
 * scores in 0-100 with mean m has population variance of at most m(100 − m), reached when all are 0 or 100). sd uses
 * n − 1, so that `corrected` reaches √(n/(n − 1)), not quite 1.
 *
 * m = 0 or 100: nobody can disagree, 0/0, `at_scale_end`. `sd` null (fewer than two answers): `no_spread`.
 * A mean off the scale or a negative sd: StatisticsInputError. Source: the bound is that of Bhatia and Davis (2000),
 * The American Mathematical Monthly 107, 353-357. Example: mean 90, sd 20 is 0.667; mean 50, sd 20 is 0.4.
 */
export function controversy(mean: number, sd: number | null): Controversy {
  demand(mean >= -ROUNDING && mean <= 100 + ROUNDING, `A mean of ${mean} is not on the scale of 0-100.`);
  if (sd === null) return { status: 'no_spread' };
  demand(Number.isFinite(sd) && sd >= 0, `${sd} is not a standard deviation.`);
  if (mean < ROUNDING || mean > 100 - ROUNDING) return { status: 'at_scale_end', sd };
  return { status: 'measured', sd, corrected: sd / Math.sqrt(mean * (100 - mean)) };
}

function ranksWhere(values: readonly (number | null)[]): (number | null)[] {
  const places = ranks(values.filter((value) => value !== null));
  let next = 0;
  return values.map((value) => (value === null ? null : (places[next++] ?? null)));
}

/** Ranks with 1 for the most disputed, by sd and by the corrected measure; null where that measure is not defined. */
export function controversyRanks(items: readonly Controversy[]): {
  readonly bySd: (number | null)[];
  readonly byCorrected: (number | null)[];
} {
  return {
    bySd: ranksWhere(items.map((item) => (item.status === 'no_spread' ? null : item.sd))),
    byCorrected: ranksWhere(items.map((item) => (item.status === 'measured' ? item.corrected : null))),
  };
}
