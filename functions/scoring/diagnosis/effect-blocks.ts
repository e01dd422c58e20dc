import type { Month } from '../../model/period.ts';
import { ownOperator, type Side } from '../../model/programme/index.ts';
import type { ScopeScores } from '../../model/scores.ts';
import { MOMENTS } from '../../statistics/moments.ts';
import { WeightingError } from '../../statistics/weighting/weighting-error.ts';
import type { Cells } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { scoredSample } from '../scored-sample.ts';
import { countResponses } from '../select.ts';
import { bothMayBeShown } from '../suppression/index.ts';
import { addBlocks, type Blocks } from './blocks.ts';
import { effectSet, outsideCount, type PlannedAction, seenCount } from './count-effects.ts';
import { blocksOf } from './select-blocks.ts';

/** Answers of a month, counted by the version that is scored. */
export interface MonthCells {
  readonly month: Month;
  readonly cells: Cells;
}

/** What a month has of an action. */
export interface EffectMonth {
  readonly blocks: Blocks;
  /** False where the answers are deleted and the action was not known when they were counted. */
  readonly counted: boolean;
  /** Its figures beside those of the month would give away a few respondents, or what a scope of the month hid. */
  readonly exposes: boolean;
}

const SIDE_NAMES = ['treated', 'control'] as const;

/** Where the days of an action part a month's respondents of a side, each part is none of them or ten at least. */
function partsSoundly(blocks: Blocks, action: number): boolean {
  return SIDE_NAMES.every((side) => {
    const n = (['before', 'after'] as const).map((phase) => blocks.effects[effectSet(action, side, phase) * MOMENTS]);
    return [...n, blocks.seen[outsideCount(action, side)]].every((part) => bothMayBeShown(part ?? 0));
  });
}

const sameWhere = (a: Side['where'], b: Side['where']): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([segment, value]) => b[segment] === value);

/** Whether a scope with the conditions of a side hid the action's indicator. */
function hiddenBy({ programme }: ScoringPlan, { action }: PlannedAction, scopes: readonly ScopeScores[]): boolean {
  const own = ownOperator(programme);
  return [action.treated, action.control].some((side) =>
    scopes
      .filter(({ where }) => side !== undefined && sameWhere(where, side.where))
      .flatMap(({ operators }) => operators)
      .filter(({ operator, brand }) => operator === (side?.operator ?? own) && brand === null)
      .flatMap(({ nodes }) => nodes)
      .some(({ indicator, status }) => indicator === action.indicator && status === 'suppressed'),
  );
}

/**
 * What the months have of each action, weighted month by month; a month that cannot be weighted has nothing.
 * @param printed Scopes of a month as its report has them, if it has one.
 */
export function effectMonths(
  plan: ScoringPlan,
  months: readonly MonthCells[],
  printed: (month: Month) => readonly ScopeScores[],
): (action: number) => EffectMonth[] {
  const read = months.flatMap(({ month, cells }) => {
    try {
      const sample = scoredSample(plan, cells).cells;
      return [{ month, blocks: blocksOf(plan, sample), responses: countResponses(sample) }];
    } catch (error) {
      if (error instanceof WeightingError) return [];
      throw error;
    }
  });
  return (number) =>
    read.map(({ month, blocks, responses }) => {
      const action = plan.blocks.actions[number];
      const hidden = action !== undefined && hiddenBy(plan, action, printed(month));
      const counted = blocks.seen[seenCount(number)] === responses;
      return { blocks, counted, exposes: hidden || !partsSoundly(blocks, number) };
    });
}

/** The months together, in order. */
export function sumOfMonths(into: Blocks, months: readonly EffectMonth[]): Blocks {
  for (const { blocks } of months) addBlocks(into, blocks);
  return into;
}
