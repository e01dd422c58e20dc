import { movingRange } from './moving-range.ts';
import { baselineShare, type PeriodCount, type ProportionChart, proportionPoints } from './p-chart.ts';

export type LaneyChart =
  | (Extract<ProportionChart, { points: unknown }> & {
      /** Spread between periods as a multiple of what chance alone gives; over 1: periods differ in more than chance. */
      readonly sigmaZ: number;
    })
  | Exclude<ProportionChart, { points: unknown }>;

/**
 * Laney's p′ chart, for shares of large or unequal bases: the limits of the p chart times σ_z, the spread of the
 * standardised shares z_t = (p_t − p̄)/√(p̄(1 − p̄)/n_t) from one period to the next, σ_z = mean moving range of z/1.128.
 * Some tools take the standard deviation of z instead; a drift would then widen its own limits. σ_z < 1 narrows them.
 *
 * Periods, baseline, cutting and statuses as in proportionChart.
 * Source: Laney (2002), Quality Engineering 14, 531-537. Example: the daily problem shares of an airport survey, with
 * σ_z = 1.653, have limits 1.653 times as far from p̄ = 0.1135 as those of the p chart.
 */
export function laneyChart(periods: readonly PeriodCount[], baseline?: number): LaneyChart {
  const share = baselineShare(periods, baseline);
  if (share.status === 'too_few' || share.status === 'degenerate') return share;
  const { status, centre, base } = share;
  const z = base.map(({ x, n }) => (x / n - centre) / Math.sqrt((centre * (1 - centre)) / n));
  const sigmaZ = movingRange(z)?.sigma ?? 0;
  return { status, centre, sigmaZ, points: proportionPoints(periods, centre, 3 * sigmaZ) };
}
