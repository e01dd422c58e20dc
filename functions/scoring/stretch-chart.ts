import { monthsOf, type Period } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Chart } from '../model/scores.ts';
import type { ChartPoint } from '../statistics/control-charts/chart.ts';
import { ewmaChart } from '../statistics/control-charts/ewma.ts';
import { meanChart } from '../statistics/control-charts/xbar.ts';
import { xmrChart } from '../statistics/control-charts/xmr.ts';
import { framed } from './baseline.ts';
import { type ObservedShare, shareChart } from './share-chart.ts';

/** One period of a series: mean, s.d. and effective size. */
export interface Observed {
  readonly period: Period;
  readonly version: string;
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
  /** Top box of the item that asks for overall satisfaction; null where it is not shown. */
  readonly topBox: ObservedShare | null;
}

type ChartFigures = Omit<Chart, 'scope' | 'operator' | 'indicator' | 'version'>;
type ChartedPoint = Chart['points'][number];

/** Weight of the newest value, and width of the limits in sigma: the usual choice for shifts of one sigma. */
const EWMA = { lambda: 0.2, width: 3 } as const;

const limitsOf = ({ lower, upper }: ChartPoint): [number, number] => [lower, upper];

const outside = <T extends 'value' | 'mean' | 'ewma'>(chart: T, point: ChartPoint | null | undefined) =>
  point?.signal ? [`${chart}_${point.signal}` as const] : [];

/**
 * Charts of one stretch, at least one period long: single values with their moving ranges (XmR), means with limits that
 * follow each period's size (X̄), the moving average (EWMA), and the share of the top box (p and Laney's p′). Limits come from the baseline where the stretch has some
 * of it, frozen, else from all its periods.
 */
export function chartOf(
  stretch: readonly Observed[],
  baseline: Programme['baseline'],
  overall: string | undefined,
): ChartFigures {
  const { points: periods, count, frozen } = framed(stretch, ({ period }) => monthsOf(period), baseline);
  const values = periods.map(({ mean }) => mean);
  const xmr = xmrChart(values, count);
  const mean = meanChart(periods, count);
  const ewma = ewmaChart(values, { ...EWMA, baseline: count });
  const [meanPoints, ewmaPoints] = [mean, ewma].map((chart) => ('points' in chart ? chart.points : []));
  const [single, ranges] = 'points' in xmr ? [xmr.points, xmr.ranges] : [[], []];
  const shares = periods.flatMap(({ topBox }) => (topBox === null ? [] : [topBox]));
  const baseShares = periods.slice(0, count).filter(({ topBox }) => topBox !== null).length;
  const half = 'points' in xmr ? single[0] : null;
  return {
    status: xmr.status === 'too_few' ? 'none' : xmr.status,
    baseline: {
      from: periods[0]?.period ?? '',
      to: periods[count - 1]?.period ?? '',
      periods: count,
      frozen,
    },
    xmr:
      'points' in xmr && half
        ? { centre: xmr.centre, sigma: xmr.sigma, limits: limitsOf(half), rangeLimit: ranges[1]?.upper ?? 0 }
        : null,
    mean: 'points' in mean ? { centre: mean.centre, sd: mean.sd } : null,
    ewma: 'points' in ewma ? EWMA : null,
    topBox: overall === undefined || shares.length === 0 ? null : shareChart(overall, shares, baseShares),
    points: periods.map(({ period, mean: value }, i): ChartedPoint => {
      const [ofMean, ofEwma] = [meanPoints?.[i], ewmaPoints?.[i]];
      return {
        period,
        value,
        range: ranges[i]?.value ?? null,
        mean: ofMean ? limitsOf(ofMean) : null,
        ewma: ofEwma ? { value: ofEwma.value, limits: limitsOf(ofEwma) } : null,
        signals: [
          ...outside('value', single[i]),
          ...(ranges[i]?.signal === 'above' ? (['range_above'] as const) : []),
          ...outside('mean', ofMean),
          ...outside('ewma', ofEwma),
        ],
      };
    }),
  };
}
