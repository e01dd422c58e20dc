import { MOMENTS } from '../statistics/moments.ts';
import { type Cell, type Cells, emptyCells } from './cells.ts';
import type { ScoringPlan } from './plan.ts';
import { emptyTotals, TALLY, type Totals } from './totals.ts';

/** What differs between two counts of the same answers. */
export interface Difference {
  /** What is gone, and what has come: bases alone, no scores. */
  readonly was: Cells;
  readonly is: Cells;
  /** Answers that must have changed, at least: 0 only where the counts are equal to the bit. */
  readonly answers: number;
}

/** The fewest members that can be gone and have come where a set of `was` became one of `is`, and its figures differ or not. */
export function leastChanged(was: number, is: number, same: boolean): readonly [gone: number, come: number] {
  const silent = was === is && !same ? 1 : 0;
  return [Math.max(0, was - is) + silent, Math.max(0, is - was) + silent];
}

/** Compares sets of `size` numbers, the first of which counts members; writes bases and returns the most gone and come. */
function compare(
  size: number,
  was: Float64Array,
  is: Float64Array,
  into: { readonly gone: Float64Array; readonly come: Float64Array },
): [number, number] {
  const most: [number, number] = [0, 0];
  for (let at = 0; at < was.length; at += size) {
    let same = true;
    for (let i = at; i < at + size; i += 1) same &&= was[i] === is[i];
    const [gone, come] = leastChanged(was[at] ?? 0, is[at] ?? 0, same);
    // A weight of one each: a set without weight counts as empty.
    into.gone.fill(gone, at, at + 2);
    into.come.fill(come, at, at + 2);
    most[0] = Math.max(most[0], gone);
    most[1] = Math.max(most[1], come);
  }
  return most;
}

/** Bases that are gone and come between two totals of a cell, and the fewest responses that this takes. */
function compareTotals(plan: ScoringPlan, was: Totals, is: Totals) {
  const [gone, come] = [emptyTotals(plan), emptyTotals(plan)];
  const found = [
    leastChanged(was.responses, is.responses, true),
    compare(MOMENTS, was.nodes, is.nodes, { gone: gone.nodes, come: come.nodes }),
  ];
  compare(TALLY, was.codes, is.codes, { gone: gone.codes, come: come.codes });
  for (const { slot, codes } of plan.items) {
    const total = (side: Totals): number =>
      codes.reduce((sum, _, code) => sum + (side.codes[(slot + code) * TALLY] ?? 0), 0);
    found.push([total(gone), total(come)]);
  }
  for (const set of ['drivers', 'items'] as const) {
    const size = Math.max(1, was.cross[set].length);
    found.push(compare(size, was.cross[set], is.cross[set], { gone: gone.cross[set], come: come.cross[set] }));
  }
  gone.responses = Math.max(...found.map(([n]) => n));
  come.responses = Math.max(...found.map(([, n]) => n));
  return { gone, come };
}

/**
 * What must have changed, at least, between two counts of the same answers: a response that came in late, was taken back
 * or corrected. Cells keep no response, so a correction beside another may be missed, never one made up: whoever asks
 * for ten changed answers before a difference is shown is on the safe side. What the programme leaves out does not count.
 */
export function differenceOf(plan: ScoringPlan, was: Cells, is: Cells): Difference {
  const sides = { was: emptyCells(plan), is: emptyCells(plan) };
  let [gone, come] = [0, 0];
  for (const key of new Set([...was.byKey.keys(), ...is.byKey.keys()])) {
    const [before, now] = [was.byKey.get(key), is.byKey.get(key)];
    const cell: Cell | undefined = before ?? now;
    if (cell === undefined || cell.standing === 'excluded') continue;
    const totals = compareTotals(plan, before?.totals ?? emptyTotals(plan), now?.totals ?? emptyTotals(plan));
    if (totals.gone.responses > 0) sides.was.byKey.set(key, { ...cell, totals: totals.gone });
    if (totals.come.responses > 0) sides.is.byKey.set(key, { ...cell, totals: totals.come });
    gone += totals.gone.responses;
    come += totals.come.responses;
  }
  return { ...sides, answers: Math.max(gone, come) };
}
