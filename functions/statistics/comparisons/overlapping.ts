import { welch } from '../welch.ts';
import type { Independent, Sample } from './independent.ts';
import { tTest } from './t-test.ts';

/** Respondents who are on both sides: how many, and how their two values go together. */
export interface Overlap {
  readonly pairs: number;
  /** Correlation of the two values; 0 where one side does not vary. */
  readonly correlation: number;
}

/** What rounding leaves of a variance that is 0, relative to its parts. */
const ROUNDING = 1e-13;

/**
 * Difference a − b of two samples that share respondents, by the partially overlapping samples t test with unequal
 * variances: se² = se_a² + se_b² − 2·r·se_a·se_b·m/√(n_a·n_b), m pairs with correlation r; degrees of freedom
 * m − 1 + (ν − m + 1)·(n_a + n_b − 2m)/(n_a + n_b), ν those of Welch's test. All means use all respondents, so that the
 * difference is that of the two scores. Nobody shared: Welch's test; all shared: the paired t test, exactly. Weighted
 * samples enter with their linearised se and the correlation of their linearised values.
 *
 * A side without answers: `no_data`; of one respondent: `too_few`; neither varies, or all differences are equal:
 * `degenerate`. At least two pairs.
 * Source: Derrick, Russ, Toher and White (2017), Journal of Modern Applied Statistical Methods 16(1), 137-157; as
 * Partover.test in R's Partiallyoverlapping. Example: 16 and 16 respondents, 8 of them shared with r = 0.687, means 16.125
 * and 14.125, s.d. 2.986 and 2.778: difference 2, se 0.827, t = 2.42 on 18.4, p = 0.026.
 */
export function overlapping(a: Sample | null, b: Sample | null, { pairs: m, correlation }: Overlap): Independent {
  if (a === null || b === null) return { status: 'no_data' };
  const difference = a.mean - b.mean;
  if (a.se === null || b.se === null) return { status: 'too_few', difference };
  const apart = welch({ ...a, se: a.se }, { ...b, se: b.se });
  if (apart.df === null) return { status: 'degenerate', difference };
  const variance = apart.se * apart.se;
  const shared = (2 * correlation * a.se * b.se * m) / Math.sqrt(a.n * b.n);
  const rest = variance - shared;
  if (rest <= ROUNDING * variance) return { status: 'degenerate', difference };
  const df = m - 1 + ((apart.df - m + 1) * (a.n + b.n - 2 * m)) / (a.n + b.n);
  return tTest(difference, Math.sqrt(rest), df);
}
