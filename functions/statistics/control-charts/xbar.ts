import { type Group, pooledSd } from '../effect-size/pooled-sd.ts';
import { demand } from '../input-error.ts';
import { baselineOf, type ChartPoint, chartPoint, type Standing, standing } from './chart.ts';

export type MeanChart =
  | {
      readonly status: Standing;
      /** Mean of all baseline respondents together. */
      readonly centre: number;
      /** Pooled within-period standard deviation of the baseline, on Σ(n − 1) degrees of freedom. */
      readonly sd: number;
      /** In the order of the input; null for a period with n = 0. */
      readonly points: (ChartPoint | null)[];
    }
  | { readonly status: 'too_few'; readonly centre: number | null };

/**
 * Chart of period means with unequal bases (X̄): centre Σnx̄/Σn, limits centre ± 3·s_p/√n_t with s_p the pooled standard
 * deviation within periods. In the unit of the values. It knows the respondents' spread and takes periods to differ by
 * chance alone; where they differ in more than that, xmrChart on the means has the wider, fitting limits. For weighted
 * samples give the weighted mean and sd, and the effective n.
 *
 * A period with n = 0 is skipped; one with n = 1 has a point and no part in s_p. `baseline` freezes centre and s_p at the
 * first so many periods. Fewer than two periods, or none with n > 1: `too_few`; fewer than 20: `provisional`.
 * Source: Montgomery, Introduction to Statistical Quality Control, section on variable sample size.
 * Example: centre 75.95 and s_p 17.82 give a day with 185 answers limits of 72.02 and 79.88.
 */
export function meanChart(periods: readonly Group[], baseline?: number): MeanChart {
  demand(
    periods.every(({ n, mean }) => n >= 0 && Number.isFinite(n) && Number.isFinite(mean)),
    'A period has a negative n or no finite mean.',
  );
  const base = baselineOf(
    periods.filter(({ n }) => n > 0),
    baseline,
  );
  const total = base.reduce((sum, { n }) => sum + n, 0);
  const centre = total === 0 ? null : base.reduce((sum, { n, mean }) => sum + (n / total) * mean, 0);
  const pooled = pooledSd(base);
  if (centre === null || pooled === null || base.length < 2) return { status: 'too_few', centre };
  const points = periods.map(({ n, mean }) => {
    if (n === 0) return null;
    const half = (3 * pooled.sd) / Math.sqrt(n);
    return chartPoint(mean, centre - half, centre + half);
  });
  return { status: standing(base.length), centre, sd: pooled.sd, points };
}
