import type { Effect, EffectEstimate } from '../../model/diagnosis/index.ts';
import type { Period } from '../../model/period.ts';
import { differenceInDifferences } from '../../statistics/change/difference-in-differences.ts';
import { type Independent, independent } from '../../statistics/comparisons/independent.ts';
import { MOMENTS } from '../../statistics/moments.ts';
import { type Summary, summarise } from '../../statistics/summary.ts';
import type { ScoringPlan } from '../plan.ts';
import { type Blocks, emptyBlocks } from './blocks.ts';
import { effectSet, type PlannedAction } from './count-effects.ts';
import { type EffectMonth, sumOfMonths } from './effect-blocks.ts';
import { windowsOf } from './effect-months.ts';

interface Four {
  readonly treatedBefore: Summary | null;
  readonly treatedAfter: Summary | null;
  readonly controlBefore: Summary | null;
  readonly controlAfter: Summary | null;
}

const fourOf = (sets: Blocks['effects'], action: number): Four => {
  const of = (side: 'treated' | 'control', phase: 'before' | 'after') =>
    summarise(sets, effectSet(action, side, phase) * MOMENTS);
  return {
    treatedBefore: of('treated', 'before'),
    treatedAfter: of('treated', 'after'),
    controlBefore: of('control', 'before'),
    controlAfter: of('control', 'after'),
  };
};

type Test = Independent | ReturnType<typeof differenceInDifferences>;

function estimateOf(test: Test): EffectEstimate {
  if (test.status === 'no_data' || test.status === 'empty_cell') return null;
  if (test.status !== 'tested') return { difference: test.difference, se: null, df: null, p: null, ci95: null };
  const { difference, se, df, p, ci95 } = test;
  return { difference, se, df, p, ci95 };
}

const shownMean = (summary: Summary | null) =>
  summary === null ? null : { n: summary.n, mean: summary.mean, se: summary.se };

/** Whether one estimate is significant and the other is not. */
const disagree = (level: number, a: EffectEstimate, b: EffectEstimate): boolean =>
  a?.p != null && b?.p != null && a.p < level !== b.p < level;

/** What an effect stands beside, by the number of its action. */
interface EffectsBeside {
  /** What the months around it have of it. */
  readonly monthsOf: (action: number) => EffectMonth[];
  /** Whether it would give away a few respondents beside an earlier revision. */
  readonly exposed: (action: number) => boolean;
}

function statusOf(
  sides: readonly (Summary | null)[],
  months: EffectMonth[],
  exposed: boolean,
  plan: ScoringPlan,
): Effect['status'] {
  const { hideBelow, markBelow } = plan.programme.rules;
  if (months.some(({ counted }) => !counted)) return 'not_counted';
  if (sides.includes(null)) return 'no_answers';
  const smallest = Math.min(...sides.map((side) => Math.min(side?.n ?? 0, side?.effectiveN ?? 0)));
  if (smallest < hideBelow || exposed || months.some(({ exposes }) => exposes)) return 'suppressed';
  return smallest < markBelow ? 'marked' : 'estimated';
}

function effectOf(
  plan: ScoringPlan,
  { action }: PlannedAction,
  number: number,
  period: Period,
  published: EffectsBeside,
): Effect {
  const { id, indicator, from, control } = action;
  const { before, after, complete, over } = windowsOf(action, period);
  const design = control === undefined ? 'before_after' : 'difference_in_differences';
  const nobody = { before: null, after: null };
  const nothing = { treated: nobody, control: control && nobody, change: null, effect: null, unweighted: null };
  const known = { action: id, indicator, from, design, before, after, complete } as const;
  const silent = (status: Effect['status']): Effect => ({
    ...known,
    status,
    ...nothing,
    control: control === undefined ? null : nobody,
    caveats: [],
  });
  if (after === null) return silent('not_begun');
  if (over) return silent('over');
  const months = published.monthsOf(number);
  const { effects, plainEffects } = sumOfMonths(emptyBlocks(plan.blocks.units), months);
  const [weighted, plain] = [fourOf(effects, number), fourOf(plainEffects, number)];
  const { treatedBefore, treatedAfter, controlBefore, controlAfter } = weighted;
  const sides = [treatedBefore, treatedAfter, ...(control === undefined ? [] : [controlBefore, controlAfter])];
  const status = statusOf(sides, months, published.exposed(number), plan);
  if (status !== 'estimated' && status !== 'marked') return silent(status);
  const change = estimateOf(independent(treatedAfter, treatedBefore));
  const effect = control === undefined ? null : estimateOf(differenceInDifferences(weighted, 'one-design'));
  const unweighted = estimateOf(
    control === undefined
      ? independent(plain.treatedAfter, plain.treatedBefore)
      : differenceInDifferences(plain, 'separate'),
  );
  const main = control === undefined ? change : effect;
  return {
    ...known,
    status: main?.p === null ? 'degenerate' : status,
    treated: { before: shownMean(treatedBefore), after: shownMean(treatedAfter) },
    control: control === undefined ? null : { before: shownMean(controlBefore), after: shownMean(controlAfter) },
    change,
    effect,
    unweighted,
    caveats: [
      control === undefined ? 'trend_not_separated' : 'parallel_trends_assumed',
      ...(disagree(plan.programme.rules.significance, main, unweighted) ? (['weights_decide'] as const) : []),
      ...(complete ? [] : (['incomplete'] as const)),
    ],
  };
}

/**
 * Effects of the programme's actions as a report of `period` has them: before and after, and against a control the
 * difference in differences, with and without weights.
 */
export const effectsOf = (plan: ScoringPlan, period: Period, published: EffectsBeside): Effect[] =>
  plan.blocks.actions.map((action, number) => effectOf(plan, action, number, period, published));
