import { demand } from '../input-error.ts';
import { baselineOf, type ChartPoint, chartPoint, type Standing, standing } from './chart.ts';

/** `x` of `n` respondents in one period, such as those with a problem; n = 0: nobody was asked. */
export interface PeriodCount {
  readonly x: number;
  readonly n: number;
}

/** The baseline's share, 0-1, and what it rests on. */
export type BaselineShare =
  | { readonly status: Standing; readonly centre: number; readonly base: readonly PeriodCount[] }
  /** The baseline has nobody, or everybody: the limits would have no width. */
  | { readonly status: 'degenerate'; readonly centre: number }
  | { readonly status: 'too_few'; readonly centre: number | null };

export type ProportionChart =
  | {
      readonly status: Standing;
      /** Σx/Σn of the baseline, 0-1. */
      readonly centre: number;
      /** In the order of the input; null for a period with n = 0. */
      readonly points: (ChartPoint | null)[];
    }
  | { readonly status: 'degenerate'; readonly centre: number }
  | { readonly status: 'too_few'; readonly centre: number | null };

/** Share of the baseline's periods with n > 0 together. Not 0 ≤ x ≤ n: StatisticsInputError. */
export function baselineShare(periods: readonly PeriodCount[], baseline: number | undefined): BaselineShare {
  for (const { x, n } of periods)
    demand(Number.isFinite(n) && x >= 0 && x <= n, `There cannot be ${x} among ${n} respondents.`);
  const base = baselineOf(
    periods.filter(({ n }) => n > 0),
    baseline,
  );
  const n = base.reduce((sum, period) => sum + period.n, 0);
  const centre = base.reduce((sum, period) => sum + period.x, 0) / n;
  if (base.length < 2) return { status: 'too_few', centre: base.length === 0 ? null : centre };
  if (centre === 0 || centre === 1) return { status: 'degenerate', centre };
  return { status: standing(base.length), centre, base };
}

/** Points with limits centre ± width · √(p̄(1 − p̄)/n), cut to 0-1; null where n = 0. */
export function proportionPoints(
  periods: readonly PeriodCount[],
  centre: number,
  width: number,
): (ChartPoint | null)[] {
  return periods.map(({ x, n }) => {
    if (n === 0) return null;
    const half = width * Math.sqrt((centre * (1 - centre)) / n);
    return chartPoint(x / n, Math.max(0, centre - half), Math.min(1, centre + half));
  });
}

/**
 * p chart: a share per period, 0-1, with limits p̄ ± 3√(p̄(1 − p̄)/n_t) that follow each period's n and are cut to 0-1.
 * It takes respondents for independent draws; with thousands a period the limits get so narrow that every period
 * signals: then laneyChart.
 *
 * A period with n = 0 is skipped. `baseline` freezes p̄ at the first so many periods. Fewer than two: `too_few`; fewer
 * than 20: `provisional`; p̄ = 0 or 1: `degenerate`. Source: Montgomery, Introduction to Statistical Quality Control.
 * Example: 0 of 10, 1 of 12, 0 of 9 and 2 of 11: p̄ = 0.0714, the first upper limit 0.3158, all lower ones 0.
 */
export function proportionChart(periods: readonly PeriodCount[], baseline?: number): ProportionChart {
  const share = baselineShare(periods, baseline);
  if (share.status === 'too_few' || share.status === 'degenerate') return share;
  const { status, centre } = share;
  return { status, centre, points: proportionPoints(periods, centre, 3) };
}
