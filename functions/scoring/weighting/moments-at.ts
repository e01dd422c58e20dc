import { combined } from '../../statistics/co-moments-of-sums.ts';
import { addEqualValues, MOMENTS } from '../../statistics/moments.ts';
import type { ScoringPlan } from '../plan.ts';
import { TALLY, type Totals } from '../totals.ts';

/**
 * Moments of the scores at a position (the items, then the inner nodes), and their sum without weights. A node whose
 * weights were estimated is a sum of variables over the respondents who have all of them; there the sum takes the weighted
 * mean for the plain one.
 */
export function momentsAt(
  plan: ScoringPlan,
  totals: Totals,
  position: number,
): { readonly moments: Float64Array; readonly sum: number } {
  const item = plan.items[position];
  const inner = position - plan.items.length;
  const estimate = plan.estimates.get(position);
  if (estimate !== undefined) {
    const moments = combined(totals.cross[estimate.set], estimate.coefficients);
    return { moments, sum: (moments[0] ?? 0) * (moments[3] ?? 0) };
  }
  if (item === undefined) {
    return { moments: totals.nodes.slice(inner * MOMENTS, (inner + 1) * MOMENTS), sum: totals.sums[inner] ?? 0 };
  }
  const moments = new Float64Array(MOMENTS);
  let sum = 0;
  item.codes.forEach((_, k) => {
    const at = (item.slot + k) * TALLY;
    const points = plan.points[item.slot + k] ?? 0;
    const n = totals.codes[at] ?? 0;
    addEqualValues(moments, 0, points, n, totals.codes[at + 1] ?? 0, totals.codes[at + 2] ?? 0);
    sum += n * points;
  });
  return { moments, sum };
}
