import type { Period } from '../model/period.ts';
import type { Chart, NodeScore } from '../model/scores.ts';
import type { ChartPoint } from '../statistics/control-charts/chart.ts';
import { laneyChart } from '../statistics/control-charts/laney.ts';
import { proportionChart } from '../statistics/control-charts/p-chart.ts';

/** A share of one period, 0-1, and the effective number of answers it is of. */
export interface ObservedShare {
  readonly period: Period;
  readonly share: number;
  readonly n: number;
}

export type ShareChart = NonNullable<Chart['topBox']>;

/** The top box of an item that is shown; null where it is not, or the scale is too short for one. */
export function topBoxOf(period: Period, node: NodeScore | undefined): ObservedShare | null {
  return node?.boxes && node.effectiveN !== null ? { period, share: node.boxes.top.share, n: node.effectiveN } : null;
}

const NO_CHART = { status: 'too_few', centre: null } as const;

const limitsOf = (point: ChartPoint | null | undefined): [number, number] | null =>
  point ? [point.lower, point.upper] : null;

const outside = <T extends 'p' | 'laney'>(chart: T, point: ChartPoint | null | undefined) =>
  point?.signal ? [`${chart}_${point.signal}` as const] : [];

/**
 * p chart and Laney's p′ chart of a share over one stretch of periods, of which the first `baseline` give the limits. Of
 * weighted answers the base is the effective number.
 */
export function shareChart(indicator: string, periods: readonly ObservedShare[], baseline: number): ShareChart {
  const counts = periods.map(({ share, n }) => ({ x: Math.min(n, share * n), n }));
  // Nobody in the baseline: as a baseline of nothing.
  const p = baseline === 0 ? NO_CHART : proportionChart(counts, baseline);
  const laney = baseline === 0 ? NO_CHART : laneyChart(counts, baseline);
  const [plainPoints, scaledPoints] = [p, laney].map((chart) => ('points' in chart ? chart.points : []));
  return {
    indicator,
    status: p.status === 'too_few' ? 'none' : p.status,
    baseline,
    centre: p.centre,
    sigmaZ: 'sigmaZ' in laney ? laney.sigmaZ : null,
    points: periods.map(({ period, share, n }, i) => {
      const [plain, scaled] = [plainPoints?.[i], scaledPoints?.[i]];
      return {
        period,
        share,
        n,
        p: limitsOf(plain),
        laney: limitsOf(scaled),
        signals: [...outside('p', plain), ...outside('laney', scaled)],
      };
    }),
  };
}
