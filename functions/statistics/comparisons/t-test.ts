import cdf from '@stdlib/stats-base-dists-t-cdf';
import { tInterval } from '../t-interval.ts';

export interface Tested {
  readonly status: 'tested';
  /** In the unit of the values; first minus second where two are compared. */
  readonly difference: number;
  readonly se: number;
  readonly df: number;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  readonly ci95: [number, number];
}

/** The difference is known, but nothing varies: 0/0 cannot be tested, and p is not 0. */
export interface Degenerate {
  readonly status: 'degenerate';
  readonly difference: number;
}

/**
 * Two-sided t test of an estimated difference against 0: t = difference/se on `df` > 0 degrees of freedom, with its 95 %
 * interval. se = 0: `degenerate`. p is taken from the lower tail, so that small ones keep their digits.
 * Example: 2.4 with se 1.2 on 30 is t = 2, p = 0.0546, [−0.05, 4.85].
 */
export function tTest(difference: number, se: number, df: number): Tested | Degenerate {
  if (se === 0) return { status: 'degenerate', difference };
  const t = difference / se;
  return { status: 'tested', difference, se, df, t, p: 2 * cdf(-Math.abs(t), df), ci95: tInterval(difference, se, df) };
}
