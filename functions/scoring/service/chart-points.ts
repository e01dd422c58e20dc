import { monthsOf, type Period, shownPeriods } from '../../model/period.ts';
import { type Metric, ownOperator, type Programme, type Scope } from '../../model/programme/index.ts';
import { smallOrTelling, withCompanion } from './hide-small.ts';
import type { PointsOf } from './metric-points.ts';
import { baseOf, type MetricSum, sumOf } from './metric-sums.ts';
import type { ValuesOf } from './metric-values.ts';

/** What a metric was on a day, or in a period. */
export interface MetricAt {
  readonly at: string;
  readonly sum: MetricSum;
}

interface Known {
  readonly values: ValuesOf;
  readonly points: PointsOf;
}

/** The days of a period, but those on too few persons, and the one that they would be told by. */
function daysIn(metric: Metric, points: ReturnType<PointsOf>, least: number): MetricAt[] {
  const byDay = Map.groupBy(points, ({ date }) => date);
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, of]) => ({ at, sum: sumOf(of) }));
  const bases = days.map(({ sum }) => (metric.persons ? baseOf(metric, sum) : null));
  const hidden = withCompanion(
    bases.map((base) => smallOrTelling(base, [], least)),
    bases,
  );
  return days.filter((_, i) => !hidden[i]);
}

/**
 * What the control charts of the own operator's metric are made of, scope by scope: for daily metrics the days of the period, for
 * monthly ones the periods of the trend; before them, what lies in the baseline of the programme.
 */
export function chartPoints(
  programme: Programme,
  metric: Metric,
  scopes: readonly Scope[],
  period: Period,
  { values, points }: Known,
): MetricAt[][] {
  const own = ownOperator(programme) ?? '';
  const { baseline, rules } = programme;
  if (metric.points === 'monthly') {
    const periods = shownPeriods(period, baseline?.from);
    return scopes.map((_, s) =>
      periods.flatMap((at) => {
        const found = values(own, at)[s];
        return found === undefined || found.value === null ? [] : [{ at, sum: found.sum }];
      }),
    );
  }
  const reported = monthsOf(period);
  const [first = period] = reported;
  const before = shownPeriods(first, baseline?.from).filter(
    (month) => month < first && baseline !== undefined && month >= baseline.from && month <= baseline.to,
  );
  return scopes.map((scope) =>
    [...before, period].flatMap((at) => daysIn(metric, points(metric, own, scope, at), rules.hideBelow)),
  );
}
