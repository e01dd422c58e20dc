import type { Programme } from '../model/programme/index.ts';
import { addValues, coMomentsSize, mergeCoMoments, scaleCoMoments } from '../statistics/co-moments.ts';

/** Variables whose cross-products are kept, on the respondents who have all of them: positions among their scores. */
export type Crossed = Int32Array;

/** The sets of variables that a programme keeps cross-products of; null for one that it does not. */
export interface CrossedSets {
  /** The children of the index, then overall satisfaction: what drives it, and weights by regression. */
  readonly drivers: Crossed | null;
  /** All items below the index: partial least squares, where the programme has paths. */
  readonly items: Crossed | null;
}

interface Tree {
  readonly children: Int32Array;
}

/** Positions of the items below a position, left to right. */
export function itemsBelow(items: number, inner: readonly Tree[], position: number): number[] {
  const node = inner[position - items];
  return node === undefined
    ? [position]
    : Array.from(node.children).flatMap((child) => itemsBelow(items, inner, child));
}

/** `inner` nodes with children before their parent, the index last. */
export function planCrossed(
  programme: Programme,
  inner: readonly Tree[],
  positionOf: (id: string) => number,
): CrossedSets {
  const root = inner.at(-1)?.children ?? new Int32Array();
  const { overall, index, items } = programme;
  return {
    drivers: overall === undefined ? null : Int32Array.from([...root, positionOf(overall)]),
    items:
      index.paths.length > 0
        ? Int32Array.from([...root].flatMap((child) => itemsBelow(items.length, inner, child)))
        : null,
  };
}

/** Cross-products of each set; empty where a programme keeps none. */
export interface CrossTotals {
  readonly drivers: Float64Array;
  readonly items: Float64Array;
}

const SETS = ['drivers', 'items'] as const;

const emptyBlock = (set: Crossed | null): Float64Array =>
  new Float64Array(set === null ? 0 : coMomentsSize(set.length));

export const emptyCross = ({ drivers, items }: CrossedSets): CrossTotals => ({
  drivers: emptyBlock(drivers),
  items: emptyBlock(items),
});

/** Gathers a respondent's scores of a set into `values`; false if one is missing. */
function gather(set: Crossed, scores: Float64Array, values: Float64Array): boolean {
  for (let i = 0; i < set.length; i += 1) {
    const score = scores[set[i] ?? -1] ?? -1;
    if (score < 0) return false;
    values[i] = score;
  }
  return true;
}

/** Adds the scores of one respondent (below 0: none) to the cross-products of the sets that he or she has all of. */
export function crossAdder(sets: CrossedSets): (totals: CrossTotals, scores: Float64Array, weight: number) => void {
  const planned = SETS.flatMap((name) => {
    const set = sets[name];
    return set === null ? [] : [{ name, set, values: new Float64Array(set.length) }];
  });
  return (totals, scores, weight) => {
    for (const { name, set, values } of planned)
      if (gather(set, scores, values)) addValues(totals[name], values, weight);
  };
}

/** Adds `from` to `into`. */
export function addCross(into: CrossTotals, from: CrossTotals): void {
  for (const name of SETS) mergeCoMoments(into[name], from[name]);
}

/** The cross-products as they would be had every weight been `factor` times as large. */
export const scaledCross = ({ drivers, items }: CrossTotals, factor: number): CrossTotals => ({
  drivers: scaleCoMoments(drivers, factor),
  items: scaleCoMoments(items, factor),
});
