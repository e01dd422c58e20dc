import type { NodeScore } from '../../model/scores.ts';
import type { FollowUpFigures } from '../../model/service/follow-ups.ts';
import type { ScoringPlan } from '../plan.ts';
import { LEAST_DIFFERENCE } from '../suppression/differencing.ts';
import { besideOf, notAskedOf } from './beside.ts';

/** The least number of contacts that can have changed. */
const leastDifference = (a: FollowUpFigures, b: FollowUpFigures): number =>
  Math.max(Math.abs(a.contacts - b.contacts), Math.abs(a.called - b.called), Math.abs(a.internal.n - b.internal.n));

/** Whether the figures over calls stand as they were issued: fewer than ten calls are known to differ since. */
export const callsStand = (issued: FollowUpFigures | null, now: FollowUpFigures | null): boolean =>
  issued !== null && (now === null || leastDifference(issued, now) < LEAST_DIFFERENCE);

/** Issued figures over calls beside the survey as it is now. */
export function besideSurvey(
  { programme, nodes }: Pick<ScoringPlan, 'programme' | 'nodes'>,
  issued: FollowUpFigures | null,
  nodeOf: (indicator: string) => NodeScore | undefined,
): FollowUpFigures | null {
  const section = programme.followUps;
  if (issued === null || section === undefined) return issued;
  const items = nodes.flatMap(({ kind, indicator }) => (kind === 'item' ? [indicator] : []));
  const index = nodes.find(({ kind }) => kind === 'index')?.indicator ?? '';
  return {
    ...issued,
    beside: besideOf(issued.beside, nodeOf, programme.rules),
    notAsked: notAskedOf(programme, section, items, nodeOf, index),
  };
}
