import { normalInterval } from '../normal.ts';
import { onScale, type Scale, type Tally } from '../tally.ts';

export interface PromoterScore {
  /**
   * `degenerate`: everyone is a promoter, everyone passive or everyone a detractor. The standard error is then 0 and the
   * interval without width, which says nothing about how sure the score is.
   */
  readonly status: 'estimated' | 'degenerate';
  /** Share of promoters minus share of detractors, −100 to 100 points. */
  readonly value: number;
  readonly se: number;
  readonly ci95: [number, number];
  /** Answers, unweighted, as are the three groups. */
  readonly n: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** Answers off the scale: neither promoters nor detractors. */
  readonly rejected: number;
}
export type NetPromoterScore =
  | PromoterScore
  | { readonly status: 'no_data'; readonly rejected: number }
  | { readonly status: 'not_0_to_10' };

/** Answers per group: 9 and 10 promoters, 7 and 8 passives, 0 to 6 detractors. */
export function promoterGroups(valid: readonly Tally[]) {
  const answers = (from: number, to: number): number =>
    valid.reduce((sum, { code, n }) => (code >= from && code <= to ? sum + n : sum), 0);
  const [promoters, passives, detractors] = [answers(9, 10), answers(7, 8), answers(0, 6)];
  return { n: promoters + passives + detractors, promoters, passives, detractors };
}

/**
 * Net promoter score of unweighted answers: 100(p − d), se = 100√((p + d − (p − d)²)/n), with p and d the shares of
 * promoters (9, 10) and detractors (0 to 6); interval by the normal distribution, not cut at ±100. The variance is the
 * multinomial one, over n rather than n − 1. It is defined on 0-10 only: any other scale is `not_0_to_10`.
 *
 * Source: Reichheld (2003), Harvard Business Review 81(12), 46-54; the standard error is that of a difference of two
 * shares of one multinomial sample. Weights in the tallies are
 * not used: see weightedNetPromoterScore. Example: 1,436 promoters, 968 passives and 342 detractors: 39.84 ± 2.61.
 */
export function netPromoterScore(tallies: readonly Tally[], scale: Scale): NetPromoterScore {
  if (scale.from !== 0 || scale.to !== 10) return { status: 'not_0_to_10' };
  const { valid, rejected } = onScale(tallies, scale);
  const groups = promoterGroups(valid);
  const { n, promoters, detractors } = groups;
  if (n === 0) return { status: 'no_data', rejected };
  const value = (100 * (promoters - detractors)) / n;
  const uniform = Math.max(promoters, groups.passives, detractors) === n;
  const spread = (promoters + detractors) / n - ((promoters - detractors) / n) ** 2;
  const se = uniform ? 0 : 100 * Math.sqrt(spread / n);
  const status = uniform ? 'degenerate' : 'estimated';
  return { status, value, se, ci95: normalInterval(value, se), ...groups, rejected };
}
