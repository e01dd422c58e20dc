import type { Programme } from '../../model/programme/index.ts';
import type { ScopeScores } from '../../model/scores.ts';
import type { MetricResult } from '../../model/service/index.ts';
import { LEAST_DIFFERENCE } from '../suppression/differencing.ts';

/**
 * The metrics of a revision: one of persons that differs in fewer than ten of them in some scope stands as it was issued in
 * all, so that two revisions give nobody away.
 * @param now Scope by scope, as is `issued`.
 */
export function metricsAsIssued(
  programme: Programme,
  now: readonly (readonly MetricResult[])[],
  issued: readonly ScopeScores[],
): MetricResult[][] {
  const persons = new Set(programme.metrics.filter((metric) => metric.persons).map(({ id }) => id));
  const before = (scope: number, id: string) => issued[scope]?.service?.metrics.find(({ metric }) => metric === id);
  const isClose = ({ metric, n }: MetricResult, scope: number): boolean => {
    const apart = Math.abs((n ?? 0) - (before(scope, metric)?.n ?? 0));
    return persons.has(metric) && apart > 0 && apart < LEAST_DIFFERENCE;
  };
  const close = new Set(now.flatMap((of, s) => of.filter((one) => isClose(one, s)).map(({ metric }) => metric)));
  return now.map((of, s) => of.map((one) => (close.has(one.metric) ? (before(s, one.metric) ?? one) : one)));
}
