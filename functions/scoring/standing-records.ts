import { endOf, type Period } from '../model/period.ts';
import { ownOperator } from '../model/programme/index.ts';
import type { Improvement } from '../model/records/action.ts';
import type { FollowUp } from '../model/records/follow-up.ts';
import type { NodeScore, ScopeScores, Scores } from '../model/scores.ts';
import type { RaisedWarning } from '../model/service/raised-warning.ts';
import { actionsOf, lastDayOf } from './actions/actions-of.ts';
import { complaintsOf, type ReceivedComplaints } from './complaints/complaints-of.ts';
import { besideSurvey, callsStand } from './follow-ups/calls-as-issued.ts';
import { followUpsOf } from './follow-ups/follow-ups-of.ts';
import type { ScoringPlan } from './plan.ts';
import { quotaWarning } from './warnings/quota.ts';
import { raisedIn } from './warnings/raised-in.ts';
import { risksOf } from './warnings/risks-of.ts';
import { scoreWarning } from './warnings/score-warnings.ts';
import { surgeWarning } from './warnings/surge.ts';

/** What is sent in beside responses, as far as a period's scores need it. */
export interface StandingRecords {
  /** Of the periods that the trend shows, oldest first; the last is the reported one. */
  readonly complaints: readonly ReceivedComplaints[];
  /** Of the contacts in the period. */
  readonly followUps: readonly FollowUp[];
  /** All that are stored, whenever they were opened. */
  readonly actions: readonly Improvement[];
  /** What the daily check of early warning has raised, whenever it was. */
  readonly raised: readonly RaisedWarning[];
}

export const NONE_STANDING: StandingRecords = { complaints: [], followUps: [], actions: [], raised: [] };

/** Days of a month that is over: no rule waits longer. */
const WHOLE_MONTH = 28;

type NodeOf = (scope: string, indicator: string) => NodeScore | undefined;

/** Scores of the own operator, by scope and indicator. */
function ownNodes({ programme }: ScoringPlan, scopes: readonly ScopeScores[]): NodeOf {
  const own = ownOperator(programme);
  return (id, indicator) =>
    scopes
      .find(({ scope }) => scope === id)
      ?.operators.find(({ operator, brand }) => operator === own && brand === null)
      ?.nodes.find((node) => node.indicator === indicator);
}

/**
 * Complaints and follow-ups of every scope beside its scores.
 * @param issued The scopes of the revision before, by the same programme.
 */
export function withRecords(
  plan: ScoringPlan,
  scopes: readonly ScopeScores[],
  { complaints, followUps }: StandingRecords,
  period: Period,
  issued?: readonly ScopeScores[],
): ScopeScores[] {
  const node = ownNodes(plan, scopes);
  const until = endOf(period, plan.programme.timezone);
  const calls = followUpsOf(plan, followUps, (scope, indicator) => node(plan.scopes[scope]?.id ?? '', indicator));
  const stand = callsStand(issued?.[0]?.followUps ?? null, calls[0] ?? null);
  return scopes.map((scores, s) => {
    const scope = plan.scopes[s];
    if (scope === undefined) return scores;
    const nodeHere = (indicator: string) => node(scope.id, indicator);
    return {
      ...scores,
      complaints: complaintsOf(plan.programme, scope, { periods: complaints, until, node: nodeHere }),
      followUps: stand ? besideSurvey(plan, issued?.[s]?.followUps ?? null, nodeHere) : (calls[s] ?? null),
    };
  });
}

/** Actions, risks and what the rules of early warning find, as they stood at the end of the period. */
export function standingOf(
  plan: ScoringPlan,
  scores: Pick<Scores, 'period' | 'scopes' | 'charts'>,
  { complaints, actions, raised }: StandingRecords,
  quotas: readonly { readonly n: number }[],
): Pick<Scores, 'actions' | 'risks' | 'earlyWarnings' | 'raisedWarnings'> {
  const { programme } = plan;
  const today = lastDayOf(scores.period);
  const received = complaints.flatMap((one) => one.complaints);
  const elapsed = { day: today, days: WHOLE_MONTH, of: WHOLE_MONTH };
  const counts = quotas.map(({ n }) => n);
  const earlyWarnings = programme.warnings.flatMap((rule) => {
    if (rule.when === 'complaint-surge') return surgeWarning(programme, rule, received, today);
    if (rule.when === 'quota-at-risk') return quotaWarning(programme, rule, counts, elapsed);
    return scoreWarning(programme, rule, scores) ?? [];
  });
  return {
    actions: actionsOf(actions, scores.period, ownNodes(plan, scores.scopes)),
    risks: risksOf(programme, earlyWarnings, today),
    earlyWarnings,
    raisedWarnings: raisedIn(raised, scores.period, programme.timezone),
  };
}
