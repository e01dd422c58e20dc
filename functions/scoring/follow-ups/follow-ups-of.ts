import type { Programme, Scope } from '../../model/programme/index.ts';
import type { FollowUp } from '../../model/records/follow-up.ts';
import type { NodeScore } from '../../model/scores.ts';
import type { FollowUpFigures } from '../../model/service/follow-ups.ts';
import type { ScoringPlan } from '../plan.ts';
import { askedAbout, besideOf, notAskedOf } from './beside.ts';
import { type Call, callsOf, weightedMean } from './calls.ts';
import { groupOf, postsOf } from './groups.ts';
import { type CallPart, type HiddenCalls, hiddenCalls } from './hidden-calls.ts';
import { internalScore, summaryOf } from './internal.ts';

type Section = NonNullable<Programme['followUps']>;
type NodeOf = (scope: number, indicator: string) => NodeScore | undefined;

const WHOLE: CallPart = { team: null, post: null };

function partsOf({ teams, posts }: Section): CallPart[] {
  const all = <T>(list: readonly { readonly id: T }[]): (T | null)[] => [null, ...list.map(({ id }) => id)];
  return all(teams).flatMap((team) => all(posts).map((post) => ({ team, post })));
}

const insideOf = ({ where }: Scope, calls: readonly Call[]): Call[] =>
  calls.filter(({ segments }) => Object.entries(where).every(([id, value]) => segments[id] === value));

/** Points of a call about something: of one question, or of all that ask about an indicator. */
type PointsOf = (call: Call) => number | null;

/** The follow-ups of every scope of the plan in a period; null where the programme asks none, or none were sent. */
export function followUpsOf(
  plan: ScoringPlan,
  followUps: readonly FollowUp[],
  nodeOf: NodeOf,
): (FollowUpFigures | null)[] {
  const { programme, scopes } = plan;
  const section = programme.followUps;
  if (section === undefined || followUps.length === 0) return scopes.map(() => null);
  const { rules } = programme;
  const calls = callsOf(programme, followUps);
  const hiddenOf = (points: PointsOf, parts: readonly CallPart[]): HiddenCalls =>
    hiddenCalls(
      scopes,
      parts,
      calls.filter((call) => points(call) !== null),
      rules.hideBelow,
    );
  const hidden = hiddenOf(({ internal }) => internal, partsOf(section));
  const byTeam = [WHOLE, ...section.teams.map(({ id }) => ({ team: id, post: null }))];
  const measured = (points: PointsOf, parts: readonly CallPart[] = [WHOLE]) => {
    const hides = hiddenOf(points, parts);
    return (scope: number, inside: readonly Call[], part = WHOLE) =>
      // Where the score of the calls is hidden, their questions would give it away.
      internalScore(summaryOf(inside.map(points)), hidden(scope, part) ?? hides(scope, part), rules);
  };
  const questions = section.questions.map(({ id, indicator, weight }, q) => ({
    question: { question: id, indicator: indicator ?? null, weight },
    measure: measured(({ answers }) => answers[q] ?? null, byTeam),
  }));
  const asking = (scope: number, calls: readonly Call[], part: CallPart) =>
    questions.map(({ question, measure }) => ({ ...question, internal: measure(scope, calls, part) }));
  const asked = askedAbout(section).map((indicator) => {
    const about = section.questions.map((question) => (question.indicator === indicator ? question.weight : 0));
    const points: PointsOf = ({ answers }) =>
      weightedMean(
        answers.map((answer, q) => (about[q] === 0 ? null : answer)),
        about,
      );
    return { indicator, measure: measured(points) };
  });
  const items = plan.nodes.flatMap(({ kind, indicator }) => (kind === 'item' ? [indicator] : []));
  const index = plan.nodes.find(({ kind }) => kind === 'index')?.indicator ?? '';
  return scopes.map((scope, s) => {
    const inside = insideOf(scope, calls);
    const nodeHere = (indicator: string) => nodeOf(s, indicator);
    return {
      withinDays: section.withinDays,
      ...groupOf(inside, hidden(s, WHOLE), rules),
      questions: asking(s, inside, WHOLE),
      teams: section.teams.map(({ id: team }) => {
        const mine = inside.filter((call) => call.team === team);
        return {
          team,
          ...groupOf(mine, hidden(s, { team, post: null }), rules),
          posts: postsOf(section.posts, mine, (post) => hidden(s, { team, post }), rules),
          questions: asking(s, mine, { team, post: null }),
        };
      }),
      posts: postsOf(section.posts, inside, (post) => hidden(s, { team: null, post }), rules),
      beside: besideOf(
        asked.map(({ indicator, measure }) => ({ indicator, internal: measure(s, inside) })),
        nodeHere,
        rules,
      ),
      notAsked: notAskedOf(programme, section, items, nodeHere, index),
    };
  });
}
