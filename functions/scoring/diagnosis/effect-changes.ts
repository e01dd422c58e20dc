import { MOMENTS } from '../../statistics/moments.ts';
import type { Cells } from '../cells.ts';
import { leastChanged } from '../difference.ts';
import type { ScoringPlan } from '../plan.ts';
import { bothMayBeShown } from '../suppression/index.ts';
import { emptyTotals, type Totals } from '../totals.ts';
import { EFFECT_SETS, effectSet, outsideCount, seenCount } from './count-effects.ts';

const SIDES = ['treated', 'control'] as const;

/** The fewest respondents that can be gone or have come in each part of an action's days: side by phase, then outside them. */
function changedParts(action: number, { blocks: was }: Totals, { blocks: is }: Totals): number[] {
  const sets = Array.from({ length: EFFECT_SETS }, (_, set) => {
    const at = (effectSet(action, 'treated', 'before') + set) * MOMENTS;
    const after = is.effects.subarray(at, at + MOMENTS);
    const same = was.effects.subarray(at, at + MOMENTS).every((value, i) => value === after[i]);
    return leastChanged(was.effects[at] ?? 0, is.effects[at] ?? 0, same);
  });
  const outside = SIDES.map((side) => outsideCount(action, side)).map((at) =>
    leastChanged(was.seen[at] ?? 0, is.seen[at] ?? 0, true),
  );
  return [...sets, ...outside].map(([gone, come]) => Math.max(gone, come));
}

/**
 * Whether the effect of an action, beside that of an earlier revision, would give away a few respondents: where a part of
 * its days changed in some, but in fewer than ten. What was counted before the action was known had no effect to compare.
 * @param was All cells of the earlier revision.
 */
export function effectsExposed(plan: ScoringPlan, was: Cells, is: Cells): (action: number) => boolean {
  const keys = [...new Set([...was.byKey.keys(), ...is.byKey.keys()])];
  const nothing = emptyTotals(plan);
  const cells = keys
    .map((key) => ({ before: was.byKey.get(key), now: is.byKey.get(key) }))
    .filter(({ before, now }) => (before ?? now)?.standing !== 'excluded')
    .map(({ before, now }) => ({ before: before?.totals ?? nothing, now: now?.totals ?? nothing }));
  return (action) => {
    const parts: number[] = [];
    for (const { before, now } of cells) {
      if (before.responses > 0 && (before.blocks.seen[seenCount(action)] ?? 0) === 0) continue;
      changedParts(action, before, now).forEach((n, part) => {
        parts[part] = (parts[part] ?? 0) + n;
      });
    }
    return !parts.every(bothMayBeShown);
  };
}
