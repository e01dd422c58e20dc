import { normalInterval, normalP } from '../normal.ts';
import type { NetPromoterScore, PromoterScore } from './net-promoter-score.ts';

export type PromoterDifference =
  | {
      readonly status: 'tested';
      /** First minus second, −200 to 200 points. */
      readonly difference: number;
      readonly se: number;
      readonly ci95: [number, number];
      readonly z: number;
      /** Two-sided. */
      readonly p: number;
    }
  | { readonly status: 'degenerate'; readonly difference: number }
  | { readonly status: 'no_data' };

const scored = (score: NetPromoterScore): score is PromoterScore =>
  score.status === 'estimated' || score.status === 'degenerate';

/**
 * Difference of the net promoter scores of two independent samples: se² is the sum of the two se², z and the interval
 * by the normal distribution. Both standard errors 0: `degenerate`, no test and no interval. Either score missing, or
 * not on 0-10: `no_data`. Source: as netPromoterScore.
 * Example: 18.77 (se 4.33) against 43.65 (se 1.41) is −24.88, [−33.80, −15.95].
 */
export function promoterDifference(a: NetPromoterScore, b: NetPromoterScore): PromoterDifference {
  if (!scored(a) || !scored(b)) return { status: 'no_data' };
  const difference = a.value - b.value;
  const se = Math.hypot(a.se, b.se);
  if (se === 0) return { status: 'degenerate', difference };
  const z = difference / se;
  return { status: 'tested', difference, se, ci95: normalInterval(difference, se), z, p: normalP(z) };
}
