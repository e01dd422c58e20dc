import { isDeepStrictEqual } from 'node:util';
import type { Scores } from '../../model/scores.ts';
import type { ScoringPlan } from '../plan.ts';
import { type StandingRecords, standingOf } from '../standing-records.ts';
import { withService } from './index.ts';
import type { ServiceRecords } from './records.ts';

/** As it is read back from the archive: without what is undefined, without the sign of a zero. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/**
 * Issued scores with the audits, metrics and actions as they are now, everything else as it was; undefined where these have not
 * changed. What customers said, complained of or answered in a call stands: its differences are for ten of them and more.
 */
export function serviceAnew(
  plan: ScoringPlan,
  issued: Scores,
  records: ServiceRecords,
  standing: StandingRecords,
): Scores | undefined {
  const scopes = withService(plan, issued.scopes, issued.period, records, issued.scopes);
  const { actions } = standingOf(plan, { ...issued, scopes }, standing, issued.sample.quotas);
  const measured = (scores: Pick<Scores, 'scopes' | 'actions'>) =>
    stored([scores.actions, scores.scopes.map(({ service = null }) => service)]);
  return isDeepStrictEqual(measured({ scopes, actions }), measured(issued))
    ? undefined
    : { ...issued, scopes, actions };
}
