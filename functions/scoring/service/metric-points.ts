import { monthsOf, type Period } from '../../model/period.ts';
import type { Metric, Programme, Scope } from '../../model/programme/index.ts';
import { operatorOf, type RecordTypes } from '../../model/records/index.ts';
import { pointsIn } from './metric-sums.ts';
import type { ServiceRecords } from './records.ts';

type Point = RecordTypes['metrics'];

/** The points of a metric of one operator that stand for a scope in a period. */
export type PointsOf = (metric: Metric, operator: string, scope: Scope, period: Period) => Point[];

/** Looks points up by metric, operator, scope and period. */
export function pointsLookup(programme: Programme, { metrics }: Pick<ServiceRecords, 'metrics'>): PointsOf {
  const byMetric = new Map<string, readonly Point[]>();
  const known = (month: string, metric: string, operator: string): readonly Point[] => {
    const key = `${month} ${metric} ${operator}`;
    const found =
      byMetric.get(key) ??
      (metrics.get(month) ?? []).filter(
        (point) => point.metric === metric && operatorOf(point, programme) === operator,
      );
    byMetric.set(key, found);
    return found;
  };
  return ({ id }, operator, scope, period) =>
    monthsOf(period).flatMap((month) => pointsIn(known(month, id, operator), scope.where));
}
