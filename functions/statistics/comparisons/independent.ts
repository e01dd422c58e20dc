import type { Summary } from '../summary.ts';
import { welch } from '../welch.ts';
import { type Degenerate, type Tested, tTest } from './t-test.ts';

/** A mean with its standard error; of a weighted sample the linearised one. */
export type Sample = Pick<Summary, 'n' | 'mean' | 'se'>;

export type Independent =
  | Tested
  | Degenerate
  /** A side of one respondent: a difference, and no idea how sure it is. */
  | { readonly status: 'too_few'; readonly difference: number }
  | { readonly status: 'no_data' };

/**
 * Difference a − b of two independent samples by Welch's test (see welch.ts): own operator against a competitor, or this
 * wave against an earlier one that asked other people. Null is a sample without answers: `no_data`.
 *
 * Two waves cannot tell a trend from the effect of an action: differenceInDifferences can, at a price. One respondent
 * who is on both sides makes a pair: see pairedGap.
 * Example: 76.93 (se 0.635, n 764) against 75.60 (se 0.387, n 2,155) is 1.33, [−0.13, 2.79], p = 0.075.
 */
export function independent(a: Sample | null, b: Sample | null): Independent {
  if (a === null || b === null) return { status: 'no_data' };
  const difference = a.mean - b.mean;
  if (a.se === null || b.se === null) return { status: 'too_few', difference };
  const { se, df } = welch({ ...a, se: a.se }, { ...b, se: b.se });
  return df === null ? { status: 'degenerate', difference } : tTest(difference, se, df);
}
