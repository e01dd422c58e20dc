import { addEqualValues, MOMENTS } from '../moments.ts';
import { normalInterval } from '../normal.ts';
import { summarise } from '../summary.ts';
import { onScale, type Scale, type Tally } from '../tally.ts';
import { type NetPromoterScore, promoterGroups } from './net-promoter-score.ts';

const POINTS = { promoter: 100, passive: 0, detractor: -100 } as const;

/** Points of an answer from 0 to 10: their mean is the net promoter score. */
export function promoterPoints(code: number): number {
  if (code >= 9) return POINTS.promoter;
  return code >= 7 ? POINTS.passive : POINTS.detractor;
}

/**
 * Net promoter score of weighted answers: the weighted mean of 100 for promoters, 0 for passives and −100 for
 * detractors, with its linearised standard error (see summary.ts), as svymean of R's survey package gives it; interval
 * by the normal distribution. n and the three groups are unweighted counts. With equal weights the value is that of
 * netPromoterScore and the standard error is √(n/(n − 1)) times its: svymean divides by n − 1.
 *
 * Statuses as there. Source: Lumley (2010), Complex Surveys, ch. 2. Example: a promoter of weight 3 and a detractor of
 * weight 1: 50 points, se = √(2 · (9 · 50² + 150²))/4 = 75.
 */
export function weightedNetPromoterScore(tallies: readonly Tally[], scale: Scale): NetPromoterScore {
  if (scale.from !== 0 || scale.to !== 10) return { status: 'not_0_to_10' };
  const { valid, rejected } = onScale(tallies, scale);
  const moments = new Float64Array(MOMENTS);
  for (const { code, n, weight, weight2 } of valid)
    addEqualValues(moments, 0, promoterPoints(code), n, weight, weight2);
  const summary = summarise(moments, 0);
  if (summary === null) return { status: 'no_data', rejected };
  const { mean: value } = summary;
  const groups = promoterGroups(valid);
  const uniform = Math.max(groups.promoters, groups.passives, groups.detractors) === groups.n;
  const se = uniform ? 0 : (summary.se ?? 0);
  const status = uniform ? 'degenerate' : 'estimated';
  return { status, value, se, ci95: normalInterval(value, se), ...groups, rejected };
}
