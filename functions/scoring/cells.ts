import type { Party } from '../model/programme/index.ts';
import { type Learners, mergeLearners, noLearners } from './learners.ts';
import { type Linked, mergeLinked } from './linked.ts';
import { placeOf } from './place-of.ts';
import type { ScoringPlan } from './plan.ts';
import { STANDINGS, type Standing } from './quality/reasons.ts';
import { addTotals, emptyTotals, type Totals } from './totals.ts';

/** Responses of one party (operator, or operator and brand) with one standing and the same value in every segment. */
export interface Cell {
  readonly party: Party;
  /** Values in the order of the plan's segments; null: not given. */
  readonly segments: readonly (string | null)[];
  /** What the checks of the fieldwork say of its responses. */
  readonly standing: Standing;
  readonly totals: Totals;
}

/** The accumulators of one shard, by a number made of party, segment values and standing. */
export interface Cells {
  readonly byKey: Map<number, Cell>;
  /** Responses of people who may have rated several operators, by month and respondent. */
  readonly linked: Map<string, Linked[]>;
  /** Own respondents with the lowest hashes of their ids, for the network to learn from. */
  readonly learners: Learners;
}

/** The number of a cell: party, each segment's value (0: not given), then standing, as digits of a mixed base. */
export function cellKey(
  plan: ScoringPlan,
  { party, segments, standing }: Pick<Cell, 'party' | 'segments' | 'standing'>,
): number {
  const key = plan.segments.reduce(
    (key, { values }, s) => key * (values.length + 1) + values.indexOf(segments[s] ?? '') + 1,
    placeOf(plan, party),
  );
  return key * STANDINGS.length + STANDINGS.indexOf(standing);
}

/** A shard before its first response; cells appear as responses need them. */
export function emptyCells(_plan: ScoringPlan): Cells {
  return { byKey: new Map(), linked: new Map(), learners: noLearners() };
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
  return { byKey, linked: mergeLinked(a.linked, b.linked), learners: mergeLearners(a.learners, b.learners) };
}

/**
 * The shards of a month, or the months of a period, as one, by one fixed binary tree over the order of `shards`:
 * (0 1) (2 3) …, then those in pairs, and so on. Floating-point sums depend on their order in the last bits; a tree over
 * shard numbers, not over who finishes first, gives the same bits on every path. No shard is changed.
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
