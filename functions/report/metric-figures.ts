import { count, decimals, points, sharePercent, signedPoints } from '../../templates/locale/numbers.ts';
import type { Programme } from '../model/programme/index.ts';
import type { MetricResult } from '../model/service/index.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';

type Metric = Programme['metrics'][number];

/** A metric's figures beside what the programme says of it. */
export interface ShownMetric {
  readonly metric: Metric;
  readonly result: MetricResult;
}

/** The metrics of this scope that have points, the furthest from its target first, those without a target last. */
export function shownMetrics({ programme, scores }: Context): ShownMetric[] {
  const found = (scores.scope.service?.metrics ?? []).flatMap((result) => {
    const metric = programme.metrics.find(({ id }) => id === result.metric);
    return metric === undefined || result.status === 'no_data' ? [] : [{ metric, result }];
  });
  const attained = ({ result }: ShownMetric): number => result.attainment ?? Number.POSITIVE_INFINITY;
  return found.sort((a, b) => attained(a) - attained(b) || 0);
}

export const metricName = ({ locale }: Context, { name }: Metric): string => textIn(name, locale);

/** A value of a metric as it is written: shares in per cent, counts whole, the rest with one or two decimals. */
export function metricValue({ locale }: Context, { measure, unit }: Metric, value: number): string {
  if (measure === 'share') return sharePercent(locale, value);
  const figure =
    measure === 'count' ? count(locale, value) : Math.abs(value) < 10 ? decimals(locale, value) : points(locale, value);
  return unit === undefined ? figure : `${figure} ${textIn(unit, locale)}`;
}

/** A difference of two values; of shares in percentage points. */
export const metricDifference = ({ locale }: Context, { measure }: Metric, difference: number): string =>
  signedPoints(locale, measure === 'share' ? difference * 100 : difference);
