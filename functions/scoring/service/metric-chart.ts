import { monthsOf, type Period } from '../../model/period.ts';
import type { Metric, Programme } from '../../model/programme/index.ts';
import type { MetricChart } from '../../model/service/index.ts';
import type { ChartPoint } from '../../statistics/control-charts/chart.ts';
import { laneyChart } from '../../statistics/control-charts/laney.ts';
import { proportionChart } from '../../statistics/control-charts/p-chart.ts';
import { xmrChart } from '../../statistics/control-charts/xmr.ts';
import { type Framed, framed } from '../baseline.ts';
import type { MetricAt } from './chart-points.ts';
import { baseOf, metricValueOf } from './metric-sums.ts';

type Limited = ChartPoint | null | undefined;

const limitsOf = (point: Limited): [number, number] | null => (point ? [point.lower, point.upper] : null);

const outside = <C extends 'xmr' | 'p' | 'laney'>(chart: C, point: Limited) =>
  point?.signal ? [`${chart}_${point.signal}` as const] : [];

function shareChart(metric: Metric, { points, count, frozen }: Framed<MetricAt>): MetricChart {
  const counts = points.map(({ sum }) => ({ x: sum.numerator, n: sum.denominator }));
  const [plain, scaled] = [proportionChart(counts, count), laneyChart(counts, count)];
  return {
    status: plain.status === 'too_few' ? 'none' : plain.status,
    frozen,
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

/** @param isBreak Whether a point does not follow the one before it in time, so that the range between them is none. */
function singleChart(metric: Metric, { points, count, frozen }: Framed<MetricAt>, isBreak: (i: number) => boolean) {
  const values = points.map(({ sum }) => metricValueOf(metric, sum));
  const chart = xmrChart(values, count);
  const [found, ranges] = 'points' in chart ? [chart.points, chart.ranges] : [[], []];
  const leaps = (i: number) => ranges[i]?.signal === 'above' && !isBreak(i);
  return {
    status: chart.status === 'too_few' ? ('none' as const) : chart.status,
    frozen,
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
      signals: [...outside('xmr', found[i]), ...(leaps(i) ? (['range_above'] as const) : [])],
    })),
  };
}

const DAY = 'yyyy-MM-dd'.length;
const MONTH = 'yyyy-MM'.length;

/**
 * Shares have a p chart and Laney's p′ chart, whose limits know the denominators; anything else an XmR chart. Limits come from
 * the baseline of the programme where points lie in it. Days of the baseline give limits, but only those of the period are
 * points of its chart.
 */
export function metricChart(
  metric: Metric,
  points: readonly MetricAt[],
  period: Period,
  baseline: Programme['baseline'],
): MetricChart {
  const monthsAt = (at: string) => (at.length === DAY ? [at.slice(0, MONTH)] : monthsOf(at));
  const frame = framed(points, ({ at }) => monthsAt(at), baseline);
  if (frame.points.length === 0)
    return { status: 'none', frozen: false, centre: null, sigma: null, rangeLimit: null, sigmaZ: null, points: [] };
  const reported = monthsOf(period);
  const isShown = (at: string) => at.length !== DAY || reported.includes(at.slice(0, MONTH));
  const first = frame.points.findIndex(({ at }) => isShown(at));
  const chart =
    metric.measure === 'share' ? shareChart(metric, frame) : singleChart(metric, frame, (i) => i === first && i > 0);
  return { ...chart, points: chart.points.filter(({ at }) => isShown(at)) };
}
