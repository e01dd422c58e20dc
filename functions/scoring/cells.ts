import type { Party } from '../model/programme/index.ts';
import type { ScoringPlan } from './plan.ts';
import { addTotals, emptyTotals, type Totals } from './totals.ts';

/** Responses of one party (operator, or operator and brand) with the same values in every segment of the plan. */
export interface Cell {
  readonly party: Party;
  /** Values in the order of the plan's segments; null: not given. */
  readonly segments: readonly (string | null)[];
  readonly totals: Totals;
}

/** The accumulators of one shard, by a number made of party and segment values. */
export interface Cells {
  readonly byKey: Map<number, Cell>;
}

/** A shard before its first response; cells appear as responses need them. */
export function emptyCells(_plan: ScoringPlan): Cells {
  return { byKey: new Map() };
}

/** Cells in an order that does not depend on which response came first. */
export function sortedCells(cells: Cells): Cell[] {
  return [...cells.byKey].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

function mergeTwo(plan: ScoringPlan, a: Cells, b: Cells): Cells {
  const byKey = new Map<number, Cell>();
  for (const source of [a, b]) {
    for (const [key, cell] of source.byKey) {
      const into = byKey.get(key) ?? { ...cell, totals: emptyTotals(plan) };
      addTotals(into.totals, cell.totals);
      byKey.set(key, into);
    }
  }
  return { byKey };
}

/**
 * The shards as one, by one fixed binary tree over the order of `shards`: (0 1) (2 3) …, then those in pairs, and so on.
 * Floating-point sums depend on their order in the last bits; a tree over shard numbers, not over who finishes first,
 * gives the same bits on every path. No shard is changed.
 */
export function mergeShards(plan: ScoringPlan, shards: readonly Cells[]): Cells {
  let level = shards;
  do {
    const above: Cells[] = [];
    for (let i = 0; i < level.length; i += 2) {
      above.push(mergeTwo(plan, level[i] ?? emptyCells(plan), level[i + 1] ?? emptyCells(plan)));
    }
    level = above;
  } while (level.length > 1);
  return level[0] ?? emptyCells(plan);
}
