import type { Metric } from '../../model/programme/index.ts';
import type { MetricChart } from '../../model/service/index.ts';
import type { ChartPoint } from '../../statistics/control-charts/chart.ts';
import { laneyChart } from '../../statistics/control-charts/laney.ts';
import { proportionChart } from '../../statistics/control-charts/p-chart.ts';
import { xmrChart } from '../../statistics/control-charts/xmr.ts';
import { baseOf, type MetricSum, metricValueOf } from './metric-sums.ts';

/** What a metric was on a day, or in a month. */
export interface MetricAt {
  readonly at: string;
  readonly sum: MetricSum;
}

type Limited = ChartPoint | null | undefined;

const limitsOf = (point: Limited): [number, number] | null => (point ? [point.lower, point.upper] : null);

const outside = <C extends 'xmr' | 'p' | 'laney'>(chart: C, point: Limited) =>
  point?.signal ? [`${chart}_${point.signal}` as const] : [];

function shareChart(metric: Metric, points: readonly MetricAt[]): MetricChart {
  const counts = points.map(({ sum }) => ({ x: sum.numerator, n: sum.denominator }));
  const [plain, scaled] = [proportionChart(counts), laneyChart(counts)];
  return {
    status: plain.status === 'too_few' ? 'none' : plain.status,
    centre: plain.centre,
    sigma: null,
    rangeLimit: null,
    sigmaZ: 'sigmaZ' in scaled ? scaled.sigmaZ : null,
    points: points.map(({ at, sum }, i) => {
      const p = 'points' in plain ? plain.points[i] : null;
      const laney = 'points' in scaled ? scaled.points[i] : null;
      const signals = [...outside('p', p), ...outside('laney', laney)];
      const limits = { xmr: null, p: limitsOf(p), laney: limitsOf(laney) };
      return { at, value: metricValueOf(metric, sum), n: baseOf(metric, sum), ...limits, signals };
    }),
  };
}

/** Shares have a p chart and Laney's p′ chart, whose limits know the denominators; anything else an XmR chart. */
export function metricChart(metric: Metric, points: readonly MetricAt[]): MetricChart {
  if (metric.measure === 'share') return shareChart(metric, points);
  const values = points.map(({ sum }) => metricValueOf(metric, sum));
  const chart = xmrChart(values);
  const [found, ranges] = 'points' in chart ? [chart.points, chart.ranges] : [[], []];
  return {
    status: chart.status === 'too_few' ? 'none' : chart.status,
    centre: chart.centre,
    sigma: 'sigma' in chart ? chart.sigma : null,
    rangeLimit: ranges.find((range) => range !== null)?.upper ?? null,
    sigmaZ: null,
    points: points.map(({ at, sum }, i) => ({
      at,
      value: values[i] ?? 0,
      n: baseOf(metric, sum),
      xmr: limitsOf(found[i]),
      p: null,
      laney: null,
      signals: [...outside('xmr', found[i]), ...(ranges[i]?.signal === 'above' ? (['range_above'] as const) : [])],
    })),
  };
}
