import { type CellNames, namesOf } from './kept-cells.ts';
import type { ScoringPlan } from './plan.ts';

/** Something of the kept cells that the plan has too: place there, place in the plan, size. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** The items that the plan has with the same codes, in code slots. */
export function sameItems(plan: ScoringPlan, kept: CellNames): Match[] {
  let slot = 0;
  return kept.items.flatMap(({ id, codes }) => {
    const from = slot;
    slot += codes.length;
    const item = plan.items.find((planned) => planned.id === id && planned.codes.join() === codes.join());
    return item === undefined ? [] : [{ from, to: item.slot, size: codes.length }];
  });
}

/** What items and inner nodes stand for: children, weights and minimum, all the way down to the codes. */
export function meaningOf(names: CellNames): Map<string, string> {
  const known = new Map(names.items.map(({ id, codes }) => [id, codes.join()]));
  for (const { id, children, weights, minimumAnswered } of names.inner) {
    const below = children.map((child) => known.get(child) ?? null);
    known.set(id, JSON.stringify([children, weights, minimumAnswered, below]));
  }
  return known;
}

/** The inner nodes that mean the same in the plan. */
export function sameNodes(plan: ScoringPlan, kept: CellNames): Match[] {
  const [theirs, ours] = [meaningOf(kept), meaningOf(namesOf(plan))];
  return kept.inner.flatMap(({ id }, from) => {
    const to = plan.inner.findIndex((node) => node.id === id);
    return to < 0 || theirs.get(id) !== ours.get(id) ? [] : [{ from, to, size: 1 }];
  });
}

/** The sets of cross-products whose variables are the same in the plan, and mean the same. */
export function sameCross(plan: ScoringPlan, kept: CellNames): ('drivers' | 'items')[] {
  const names = namesOf(plan);
  const [theirs, ours] = [meaningOf(kept), meaningOf(names)];
  const same = (set: 'drivers' | 'items'): boolean =>
    kept.crossed[set].join() === names.crossed[set].join() &&
    kept.crossed[set].every((id) => theirs.get(id) === ours.get(id));
  return (['drivers', 'items'] as const).filter(same);
}
