import { kindOf, monthsOf, type Period } from '../../model/period.ts';
import type { Metric, Programme, Scope } from '../../model/programme/index.ts';
import { smallOrTelling, withCompanion } from './hide-small.ts';
import type { PointsOf } from './metric-points.ts';
import { baseOf, type MetricSum, metricValueOf, sumOf } from './metric-sums.ts';
import type { ServiceRecords } from './records.ts';

/** What a metric was in one scope and period; a value of null is hidden. */
interface MetricValue {
  readonly sum: MetricSum;
  readonly n: number | null;
  readonly value: number | null;
}

/** Values of a metric of one operator in every scope of a period; undefined without points. */
export type ValuesOf = (operator: string, period: Period) => readonly (MetricValue | undefined)[];

/**
 * Values by scope and period. Of persons those are hidden that are of too few, by the rule now or of the month itself; that the
 * other scopes of their kind would give away; and of a longer period those that its months, which were printed before, would
 * give away of one of them.
 */
export function metricValues(
  programme: Programme,
  scopes: readonly Scope[],
  metric: Metric,
  points: PointsOf,
  { hideBelow }: Pick<ServiceRecords, 'hideBelow'>,
): ValuesOf {
  const families = [...new Set(scopes.flatMap(({ family }) => family ?? []))];
  const printsMonths = programme.reports.some(({ period }) => period === 'month');
  const leastIn = (period: Period): number =>
    Math.max(programme.rules.hideBelow, ...monthsOf(period).map((month) => hideBelow.get(month) ?? 0));
  const known = new Map<string, readonly (MetricValue | undefined)[]>();

  function valuesOf(operator: string, period: Period): readonly (MetricValue | undefined)[] {
    const key = `${operator} ${period}`;
    const found = known.get(key) ?? computed(operator, period);
    known.set(key, found);
    return found;
  }

  function computed(operator: string, period: Period): (MetricValue | undefined)[] {
    const sums = scopes.map((scope) => {
      const of = points(metric, operator, scope, period);
      return of.length === 0 ? undefined : sumOf(of);
    });
    const bases = sums.map((sum) => (sum === undefined || !metric.persons ? null : baseOf(metric, sum)));
    const least = leastIn(period);
    const months =
      kindOf(period) === 'month' || !printsMonths ? [] : monthsOf(period).map((m) => valuesOf(operator, m));
    let hidden = bases.map((base, s) =>
      smallOrTelling(
        base,
        months.flatMap((month) => (month[s]?.value === null ? [month[s].n ?? 0] : [])),
        least,
      ),
    );
    for (const family of families) {
      const isMember = scopes.map((scope) => scope.family === family);
      hidden = withCompanion(hidden, bases, isMember);
    }
    return sums.map((sum, s) => {
      if (sum === undefined) return undefined;
      return { sum, n: baseOf(metric, sum), value: hidden[s] ? null : metricValueOf(metric, sum) };
    });
  }
  return valuesOf;
}
