import type { Period } from '../../model/period.ts';
import type { ScopeScores } from '../../model/scores.ts';
import type { MetricResult } from '../../model/service/index.ts';
import type { ScoringPlan } from '../plan.ts';
import { metricsAsIssued } from './as-issued.ts';
import { auditsOf } from './audits.ts';
import { metricsOf } from './metrics.ts';
import { qualityIndexOf } from './quality-index.ts';
import { NO_RECORDS, type ServiceRecords } from './records.ts';

/** Ids of the metrics that miss or attain their target, by how far: those with an attainment alone. */
function byAttainment(metrics: readonly MetricResult[], attained: boolean): string[] {
  const found = metrics.flatMap(({ metric, met, attainment }) =>
    met === attained && attainment !== null ? [{ metric, attainment }] : [],
  );
  const sign = attained ? -1 : 1;
  return found.sort((a, b) => sign * (a.attainment - b.attainment)).map(({ metric }) => metric);
}

/**
 * The scopes with what is measured beside answers; as they are where the programme measures nothing else.
 * @param issued The scopes of the revision before, by the same programme.
 */
export function withService(
  { programme, scopes: planned }: Pick<ScoringPlan, 'programme' | 'scopes'>,
  scopes: readonly ScopeScores[],
  period: Period,
  records: ServiceRecords = NO_RECORDS,
  issued?: readonly ScopeScores[],
): ScopeScores[] {
  if (programme.audits.length + programme.metrics.length === 0 && programme.serviceQuality === undefined)
    return [...scopes];
  const measured = metricsOf(programme, planned, period, records);
  const metrics = issued === undefined ? measured : metricsAsIssued(programme, measured, issued);
  return scopes.map((scope, i) => {
    const [of, found] = [planned[i], metrics[i] ?? []];
    const audits = of === undefined ? [] : auditsOf(programme, of, period, records);
    const service = {
      audits,
      metrics: found,
      weakest: byAttainment(found, false),
      strongest: byAttainment(found, true),
      qualityIndex: qualityIndexOf(programme, { scope, audits, metrics: found }),
    };
    return { ...scope, service };
  });
}
