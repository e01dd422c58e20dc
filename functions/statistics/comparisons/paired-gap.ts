import type { Summary } from '../summary.ts';
import { type Degenerate, type Tested, tTest } from './t-test.ts';

export type Paired =
  | Tested
  | Degenerate
  | { readonly status: 'too_few'; readonly difference: number }
  | { readonly status: 'no_data' };

/**
 * Gap among respondents who answered for both sides, such as one who rates two operators, or expectation and perception:
 * mean of their own differences, paired t test on n − 1 degrees of freedom. `differences` summarises one difference per
 * respondent (weighted: with the linearised se). Two such columns are no independent samples: what a respondent is used
 * to giving counts on both sides and cancels here.
 *
 * Null: nobody answered for both, `no_data`. One respondent: `too_few`. All differences equal: `degenerate`.
 * Source: Student (1908), Biometrika 6, 1-25. As R's t.test(paired = TRUE).
 * Example: mean 0.364, sd 1.735 of 250 differences: t = 3.32 on 249, p = 0.0010, [0.148, 0.580].
 */
export function pairedGap(differences: Pick<Summary, 'n' | 'mean' | 'se'> | null): Paired {
  if (differences === null) return { status: 'no_data' };
  const { n, mean, se } = differences;
  return se === null ? { status: 'too_few', difference: mean } : tTest(mean, se, n - 1);
}
