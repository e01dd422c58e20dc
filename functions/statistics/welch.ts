import cdf from '@stdlib/stats-base-dists-t-cdf';
import { satterthwaite } from './satterthwaite.ts';
import { tInterval } from './t-interval.ts';

/** One side of a comparison: a mean with its standard error, from n > 1 respondents. */
export interface Side {
  readonly mean: number;
  readonly se: number;
  readonly n: number;
}

export interface Comparison {
  /** Mean of the first minus mean of the second. */
  readonly difference: number;
  readonly se: number;
  /** Null, like p and ci95, where neither side varies: then nothing can be tested, and p is not 0. */
  readonly df: number | null;
  readonly p: number | null;
  readonly ci95: [number, number] | null;
}

/**
 * Welch's t test of two independent samples with unequal variances, two-sided.
 * se² = se_a² + se_b²; degrees of freedom by Welch-Satterthwaite from se² and n − 1; for weighted samples se is the
 * linearised one. If only one side varies, df is that side's n − 1. Neither varies: degenerate, only the difference.
 *
 * Source: Welch (1947), Biometrika 34; Satterthwaite (1946), Biometrics Bulletin 2. As R's t.test.
 * p is taken from the lower tail directly, so that small ones keep their digits.
 */
export function welch(a: Side, b: Side): Comparison {
  const difference = a.mean - b.mean;
  const varianceA = a.se * a.se;
  const varianceB = b.se * b.se;
  const df = satterthwaite([
    { variance: varianceA, n: a.n },
    { variance: varianceB, n: b.n },
  ]);
  if (df === null) return { difference, se: 0, df: null, p: null, ci95: null };
  const se = Math.sqrt(varianceA + varianceB);
  const p = 2 * cdf(-Math.abs(difference / se), df);
  return { difference, se, df, p, ci95: tInterval(difference, se, df) };
}
