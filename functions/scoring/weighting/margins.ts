import { areShares, combinationOf, marginsOf, type Margin as Targets } from '../../model/programme/index.ts';
import type { Margin } from '../../statistics/weighting/margin.ts';
import { WeightingError } from '../../statistics/weighting/weighting-error.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';

/** The margins of an operator's sample over its cells. */
export interface SampleMargins {
  readonly margins: readonly Margin[];
  /** Targets are shares: weights keep the total of the base weights. Else they sum to the targets. */
  readonly shares: boolean;
}

function marginOf(plan: ScoringPlan, { segments, targets }: Targets, cells: readonly Cell[]): Margin {
  const places = segments.map((id) => plan.segments.findIndex((segment) => segment.id === id));
  const categories = cells.map((cell) => combinationOf(places.map((place) => cell.segments[place] ?? '')));
  segments.forEach((id, i) => {
    const without = cells.filter((cell) => (cell.segments[places[i] ?? -1] ?? null) === null);
    const n = without.reduce((sum, cell) => sum + cell.totals.responses, 0);
    if (n === 0) return;
    const sentence = `${n} responses give no ${id}, so that they cannot be weighted to its targets`;
    throw new WeightingError('no_target', `${sentence}; send it, or take the segment out of the weighting`);
  });
  return { variable: segments.join(' and '), categories, targets: new Map(Object.entries(targets)) };
}

/**
 * The margins that the programme gives for an operator, with the category of each of its cells.
 * @throws {WeightingError} if a response does not give a segment that a margin needs.
 */
export function sampleMargins(plan: ScoringPlan, operator: string, cells: readonly Cell[]): SampleMargins {
  const given = marginsOf(plan.programme.weighting.margins, operator);
  return { margins: given.map((margin) => marginOf(plan, margin, cells)), shares: given.every(areShares) };
}
