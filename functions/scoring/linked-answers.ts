import { promoterPoints } from '../statistics/nps/weighted.ts';
import type { Correlations } from './gap-figures.ts';
import type { Value } from './overlap.ts';
import type { ScoringPlan } from './plan.ts';

/**
 * How the boxes and promoter groups of an item correlate between the two sides of a gap; 0 for an indicator, which has
 * none. `correlationOf` gives the correlation of what is compared of the scores.
 */
export function answerCorrelations(
  plan: ScoringPlan,
  position: number,
  correlationOf: (value: Value) => number,
): Correlations {
  const item = plan.items[position];
  if (item === undefined) return { top: 0, bottom: 0, nps: 0 };
  const last = item.codes.length - 1;
  /** Score of the code at this place of the scale. */
  const scoreAt = (place: number): number => plan.points[item.slot + place] ?? 0;
  const codeOf = (score: number): number => (score / 100) * last;
  const { box } = item;
  const within = (inBox: (score: number) => boolean): number =>
    box === null ? 0 : correlationOf((score) => (inBox(score) ? 1 : 0));
  return {
    top: within((score) => score >= scoreAt(last + 1 - (box ?? 0))),
    bottom: within((score) => score <= scoreAt((box ?? 0) - 1)),
    nps: item.recommendation ? correlationOf((score) => promoterPoints(Math.round(codeOf(score)))) : 0,
  };
}
