import { dateIn } from '../../model/instant.ts';
import { ownOperator, type Programme } from '../../model/programme/index.ts';
import type { FollowUp } from '../../model/records/follow-up.ts';
import { operatorOf } from '../../model/records/index.ts';
import { scoreOf } from '../../statistics/scale.ts';

const DAY_MS = 86_400_000;

/** A contact and what became of it, in points. */
export interface Call {
  readonly segments: FollowUp['segments'];
  readonly team: string;
  readonly post: string;
  readonly called: boolean;
  readonly onTime: boolean;
  /** Points of each question of the programme, in its order; null: not answered. */
  readonly answers: readonly (number | null)[];
  /** Weighted mean of the questions that were answered, weights renormalised; null: none was. */
  readonly internal: number | null;
}

/** Mean of what there is, by these weights; null where there is nothing. */
export function weightedMean(values: readonly (number | null)[], weights: readonly number[]): number | null {
  let [sum, total] = [0, 0];
  values.forEach((value, i) => {
    if (value === null) return;
    sum += value * (weights[i] ?? 0);
    total += weights[i] ?? 0;
  });
  return total === 0 ? null : sum / total;
}

/** The follow-ups of the own operator as calls. On time is a call on the last day that is promised, however late on it. */
export function callsOf(programme: Programme, followUps: readonly FollowUp[]): Call[] {
  const { questions = [], withinDays = 0 } = programme.followUps ?? {};
  const own = ownOperator(programme);
  const weights = questions.map(({ weight }) => weight);
  const dayOf = (instant: string): number => Date.parse(dateIn(programme.timezone, instant)) / DAY_MS;
  return followUps
    .filter((one) => operatorOf(one, programme) === own)
    .map((one) => {
      const answers = questions.map(({ id, scale }) => {
        const code = one.answers[id] ?? null;
        const codes = programme.scales[scale];
        return code === null || codes === undefined ? null : scoreOf(code, codes.from, codes.to);
      });
      const called = one.calledAt !== undefined;
      return {
        segments: one.segments,
        team: one.team,
        post: one.post,
        called,
        onTime: one.calledAt !== undefined && dayOf(one.calledAt) - dayOf(one.contactedAt) <= withinDays,
        answers,
        internal: weightedMean(answers, weights),
      };
    });
}
