import type { Moments } from '../co-moments.ts';
import { type MomentsRegression, momentsRegression } from '../regression/moments-regression.ts';

/** Lost points that go with one factor while the others are held fixed. */
export interface AdjustedFactor {
  /** More points lost per respondent with the factor. */
  readonly points: number;
  readonly se: number;
  readonly ci95: [number, number];
  /** Prevalence × points / mean loss; null where nothing is lost. */
  readonly share: number | null;
}

export type AdjustedLoss =
  | { readonly status: 'ok'; readonly factors: readonly AdjustedFactor[] }
  | { readonly status: Exclude<MomentsRegression['status'], 'ok'> };

/**
 * Adjusted loss of overlapping factors: the regression of lost points on all of them at once, over respondents of whom all
 * are known. The share p_j · b_j/L̄ takes prevalence and mean loss from the same respondents. Unlike the plain shares it does
 * not count one respondent's loss for two factors; what no factor goes with stays over.
 *
 * Source: the averaged attributable fraction is Eide and Gefeller (1995), Journal of Clinical Epidemiology 48(5); the linear
 * form here needs no averaging.
 * @param moments Of indicators (0 or 1) of the factors and the score, 0 to 100 (last).
 * @param size Effective sample size.
 */
export function adjustedLoss(moments: Moments, size: number): AdjustedLoss {
  const fit = momentsRegression(moments, size);
  if (fit.status !== 'ok') return { status: fit.status };
  const lost = 100 - (moments.means.at(-1) ?? 100);
  return {
    status: 'ok',
    factors: fit.slopes.map(({ estimate, se, ci95: [low, high] }, i) => ({
      points: -estimate,
      se,
      ci95: [-high, -low],
      share: lost === 0 ? null : (-estimate * (moments.means[i] ?? 0)) / lost,
    })),
  };
}
