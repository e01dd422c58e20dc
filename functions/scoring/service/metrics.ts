import { monthsOf, type Period, preceding, trendPeriods } from '../../model/period.ts';
import { type Metric, ownOperator, type Programme, type Scope } from '../../model/programme/index.ts';
import { operatorOf, type RecordTypes } from '../../model/records/index.ts';
import type { MetricResult } from '../../model/service/index.ts';
import { ranks } from '../../statistics/rank.ts';
import { hideSmall } from './hide-small.ts';
import { metricChart } from './metric-chart.ts';
import { baseOf, type MetricSum, metricValueOf, pointsIn, sumOf } from './metric-sums.ts';
import type { ServiceRecords } from './records.ts';

type Point = RecordTypes['metrics'];

/** Attained where 1 or more; null where the ratio has no meaning, as for a target of 0. */
function attainmentOf({ direction, target }: Metric, value: number): number | null {
  if (target === undefined) return null;
  const ratio = direction === 'higher' ? value / target : target / value;
  return Number.isFinite(ratio) ? ratio : null;
}

const met = ({ direction, target }: Metric, value: number): boolean | null =>
  target === undefined ? null : direction === 'higher' ? value >= target : value <= target;

/** The points of a programme, looked up by metric, operator, scope and period. */
class Points {
  private readonly programme: Programme;
  private readonly records: ServiceRecords;

  constructor(programme: Programme, records: ServiceRecords) {
    this.programme = programme;
    this.records = records;
  }

  of(metric: Metric, operator: string, scope: Scope, period: Period): Point[] {
    return monthsOf(period).flatMap((month) => {
      const points = (this.records.metrics.get(month) ?? []).filter(
        (point) => point.metric === metric.id && operatorOf(point, this.programme) === operator,
      );
      return pointsIn(points, scope.where);
    });
  }

  /** Undefined without points. */
  sum(metric: Metric, operator: string, scope: Scope, period: Period): MetricSum | undefined {
    const points = this.of(metric, operator, scope, period);
    return points.length === 0 ? undefined : sumOf(points);
  }
}

/** Days of the period for daily metrics, months of the trend for monthly ones; days on too few persons are left out. */
function chartOf(points: Points, metric: Metric, operator: string, scope: Scope, period: Period, least: number) {
  if (metric.points === 'monthly') {
    const months = trendPeriods(period).flatMap((at) => {
      const sum = points.sum(metric, operator, scope, at);
      const base = sum && baseOf(metric, sum);
      return sum === undefined || (metric.persons && base != null && base < least) ? [] : [{ at, sum }];
    });
    return metricChart(metric, months);
  }
  const byDay = Map.groupBy(points.of(metric, operator, scope, period), ({ date }) => date);
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, of]) => ({ at, sum: sumOf(of) }));
  const hidden = hideSmall(
    days.map(({ sum }) => (metric.persons ? baseOf(metric, sum) : null)),
    least,
  );
  return metricChart(
    metric,
    days.filter((_, i) => !hidden[i]),
  );
}

function resultOf(points: Points, metric: Metric, programme: Programme, scope: Scope, period: Period): MetricResult {
  const { hideBelow, markBelow } = programme.rules;
  const own = ownOperator(programme) ?? '';
  const shown = (operator: string, at: Period): { value: number; n: number | null } | undefined => {
    const sum = points.sum(metric, operator, scope, at);
    if (sum === undefined) return undefined;
    const n = baseOf(metric, sum);
    return metric.persons && n !== null && n < hideBelow ? undefined : { value: metricValueOf(metric, sum), n };
  };
  const sum = points.sum(metric, own, scope, period);
  const now = shown(own, period);
  const before = shown(own, preceding(period));
  const value = now?.value ?? null;
  const small = metric.persons && now?.n != null && now.n < markBelow;
  return {
    metric: metric.id,
    status: sum === undefined ? 'no_data' : now === undefined ? 'suppressed' : small ? 'marked' : 'published',
    value,
    n: sum === undefined ? null : baseOf(metric, sum),
    target: metric.target ?? null,
    attainment: value === null ? null : attainmentOf(metric, value),
    met: value === null ? null : met(metric, value),
    previous: now && before ? { period: preceding(period), difference: now.value - before.value } : null,
    peers: programme.operators.flatMap(({ id }) => {
      const theirs = id === own ? undefined : shown(id, period);
      return theirs && now ? [{ operator: id, value: theirs.value, difference: now.value - theirs.value }] : [];
    }),
    rank: null,
    trend: trendPeriods(period).flatMap((at) => {
      const then = shown(own, at);
      return then === undefined ? [] : [{ period: at, value: then.value }];
    }),
    chart: chartOf(points, metric, own, scope, period, hideBelow),
  };
}

const suppressed = (result: MetricResult): MetricResult => ({
  ...result,
  status: 'suppressed',
  value: null,
  attainment: null,
  met: null,
  previous: null,
  peers: [],
  trend: result.trend.slice(0, -1),
  chart: { ...result.chart, status: 'none', centre: null, sigma: null, rangeLimit: null, sigmaZ: null, points: [] },
});

/** The scopes of one kind: a part that the others give away is hidden too, and the best is ranked first. */
function withinFamily(metric: Metric, results: readonly MetricResult[], least: number): MetricResult[] {
  const hidden = hideSmall(
    results.map(({ n }) => (metric.persons ? n : null)),
    least,
  );
  const shown = results.map((result, i) => (hidden[i] ? suppressed(result) : result));
  const ranked = shown.flatMap(({ value }, i) => (value === null ? [] : [{ value, i }]));
  const sign = metric.direction === 'higher' ? 1 : -1;
  const places = ranks(ranked.map(({ value }) => sign * value));
  const of = ranked.length;
  return shown.map((result, i) => {
    const position = places[ranked.findIndex((r) => r.i === i)];
    return position === undefined || of < 2 ? result : { ...result, rank: { position, of } };
  });
}

/** Every metric of the programme in every scope, in the order of both. */
export function metricsOf(
  programme: Programme,
  scopes: readonly Scope[],
  period: Period,
  records: ServiceRecords,
): MetricResult[][] {
  const points = new Points(programme, records);
  const results = programme.metrics.map((metric) => {
    const found = scopes.map((scope) => resultOf(points, metric, programme, scope, period));
    for (const family of new Set(scopes.flatMap((scope) => scope.family ?? []))) {
      const members = scopes.flatMap((scope, i) => (scope.family === family ? [i] : []));
      const within = withinFamily(
        metric,
        members.flatMap((i) => found[i] ?? []),
        programme.rules.hideBelow,
      );
      members.forEach((i, m) => {
        const result = within[m];
        if (result !== undefined) found[i] = result;
      });
    }
    return found;
  });
  return scopes.map((_, i) => results.flatMap((of) => of[i] ?? []));
}
