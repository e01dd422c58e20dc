import { dateAfter, epochOf } from '../../model/instant.ts';
import type { Layout } from '../../model/packed.ts';
import { type Action, ownOperator, type Programme, type Side } from '../../model/programme/index.ts';
import { addValue, MOMENTS } from '../../statistics/moments.ts';
import { type Adder, count } from './adder.ts';
import { segmentTest } from './layout-fields.ts';

/** An action with the days around it, as instants: before from the first to the second, after up to the third. */
export interface PlannedAction {
  readonly action: Action;
  /** Place of its indicator among the scores. */
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly begin: number;
  readonly to: number;
}

/** Sets of moments per action: side × phase. */
const SIDES = { treated: 0, control: 1 } as const;
const PHASES = { before: 0, after: 1 } as const;
export const EFFECT_SETS = 4;
export const effectSet = (action: number, side: keyof typeof SIDES, phase: keyof typeof PHASES): number =>
  action * EFFECT_SETS + SIDES[side] * 2 + PHASES[phase];

/** Counts per action: responses that were looked at, then those of either side outside the days around it. */
export const SEEN_COUNTS = 3;
export const seenCount = (action: number): number => action * SEEN_COUNTS;
export const outsideCount = (action: number, side: keyof typeof SIDES): number => seenCount(action) + 1 + SIDES[side];

export function planActions(programme: Programme, positionOf: (id: string) => number): PlannedAction[] {
  const epoch = epochOf(programme.timezone);
  return programme.actions.map((action) => ({
    action,
    position: positionOf(action.indicator),
    from: epoch(dateAfter(action.from, -action.before)),
    begin: epoch(action.from),
    to: epoch(dateAfter(action.from, action.after)),
  }));
}

/** Whether a response is of a side; a segment that is not given is none of its values. */
function sideTest(programme: Programme, layout: Layout, side: Side | undefined) {
  const own = ownOperator(programme);
  const tests = Object.entries(side?.where ?? {}).map(([segment, value]) => segmentTest(layout, segment, [value]));
  return (operator: string, packed: string): boolean =>
    side !== undefined && operator === (side.operator ?? own) && tests.every((test) => test(packed) === true);
}

/**
 * Adds scores by side and phase of every action, dates to the day: an answer of the day before it is before, one of its
 * first day after. Who is of both sides is of the treated.
 */
export function effectsAdder(programme: Programme, actions: readonly PlannedAction[], layout: Layout): Adder {
  const epoch = epochOf(programme.timezone);
  const planned = actions.map(({ action, ...days }) => ({
    ...days,
    treated: sideTest(programme, layout, action.treated),
    control: sideTest(programme, layout, action.control),
  }));
  return ({ effects, plainEffects, seen }, { record, operator, scores, weight }) => {
    const at = epoch(record.answeredAt ?? '');
    for (let a = 0; a < planned.length; a += 1) {
      const action = planned[a];
      if (action === undefined) continue;
      const { position, from, begin, to, treated, control } = action;
      count(seen, seenCount(a));
      const score = scores[position] ?? -1;
      const side = treated(operator, record.packed) ? 'treated' : control(operator, record.packed) ? 'control' : null;
      if (score < 0 || side === null) continue;
      if (!(at >= from && at < to)) {
        count(seen, outsideCount(a, side));
        continue;
      }
      const set = effectSet(a, side, at < begin ? 'before' : 'after') * MOMENTS;
      addValue(effects, set, score, weight);
      addValue(plainEffects, set, score, 1);
    }
  };
}
