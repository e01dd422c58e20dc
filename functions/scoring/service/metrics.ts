import { type Period, preceding, trendPeriods } from '../../model/period.ts';
import { type Metric, ownOperator, type Programme, type Scope } from '../../model/programme/index.ts';
import type { MetricResult } from '../../model/service/index.ts';
import { ranks } from '../../statistics/rank.ts';
import { chartPoints } from './chart-points.ts';
import { metricChart } from './metric-chart.ts';
import { pointsLookup } from './metric-points.ts';
import { metricValues, type ValuesOf } from './metric-values.ts';
import type { ServiceRecords } from './records.ts';

/** Attained where 1 or more; null where the ratio has no meaning, as for a target of 0. */
function attainmentOf({ direction, target }: Metric, value: number): number | null {
  if (target === undefined) return null;
  const ratio = direction === 'higher' ? value / target : target / value;
  return Number.isFinite(ratio) ? ratio : null;
}

const met = ({ direction, target }: Metric, value: number): boolean | null =>
  target === undefined ? null : direction === 'higher' ? value >= target : value <= target;

type Result = Omit<MetricResult, 'rank' | 'chart'>;

/** A metric in the scope at a place, without its rank and its chart. */
function resultOf(programme: Programme, metric: Metric, place: number, period: Period, values: ValuesOf): Result {
  const own = ownOperator(programme) ?? '';
  const shown = (operator: string, at: Period): number | null => values(operator, at)[place]?.value ?? null;
  const now = values(own, period)[place];
  const value = now?.value ?? null;
  const before = shown(own, preceding(period));
  const small = metric.persons && now?.n != null && now.n < programme.rules.markBelow;
  return {
    metric: metric.id,
    status: now === undefined ? 'no_data' : value === null ? 'suppressed' : small ? 'marked' : 'published',
    value,
    n: now?.n ?? null,
    target: metric.target ?? null,
    attainment: value === null ? null : attainmentOf(metric, value),
    met: value === null ? null : met(metric, value),
    previous: value === null || before === null ? null : { period: preceding(period), difference: value - before },
    peers: programme.operators.flatMap(({ id }) => {
      const theirs = id === own ? null : shown(id, period);
      return value === null || theirs === null ? [] : [{ operator: id, value: theirs, difference: value - theirs }];
    }),
    trend: trendPeriods(period).flatMap((at) => {
      const then = shown(own, at);
      return then === null ? [] : [{ period: at, value: then }];
    }),
  };
}

/** Places among the scopes of the same kind whose value is shown, the best first; null where there is nobody to compare with. */
function ranksOf(metric: Metric, scopes: readonly Scope[], results: readonly Result[]): MetricResult['rank'][] {
  const sign = metric.direction === 'higher' ? 1 : -1;
  return scopes.map(({ family }, s) => {
    const peers = results.flatMap(({ value }, i) =>
      value !== null && family !== null && scopes[i]?.family === family ? [{ value: sign * value, i }] : [],
    );
    const place = peers.findIndex(({ i }) => i === s);
    const position = ranks(peers.map(({ value }) => value))[place];
    return position === undefined || peers.length < 2 ? null : { position, of: peers.length };
  });
}

/** Every metric of the programme in every scope, in the order of both. */
export function metricsOf(
  programme: Programme,
  scopes: readonly Scope[],
  period: Period,
  records: ServiceRecords,
): MetricResult[][] {
  const points = pointsLookup(programme, records);
  const results = programme.metrics.map((metric) => {
    const values = metricValues(programme, scopes, metric, points, records);
    const found = scopes.map((_, place) => resultOf(programme, metric, place, period, values));
    const places = ranksOf(metric, scopes, found);
    const charts = chartPoints(programme, metric, scopes, period, { values, points });
    return found.map(
      (result, s): MetricResult => ({
        ...result,
        rank: places[s] ?? null,
        chart: metricChart(metric, result.value === null ? [] : (charts[s] ?? []), period, programme.baseline),
      }),
    );
  });
  return scopes.map((_, s) => results.flatMap((of) => of[s] ?? []));
}
