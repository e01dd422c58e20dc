import { type Cells, sortedCells } from './cells.ts';
import type { ScoringPlan } from './plan.ts';
import { type WeightedSample, weigh } from './weighting/weigh.ts';

/**
 * What scores are computed from: the cells without those that the programme leaves out, weighted.
 * @throws {WeightingError} if the sample cannot have the targets of the weighting.
 */
export function scoredSample(plan: ScoringPlan, cells: Cells): WeightedSample {
  const kept = sortedCells(cells).filter(({ standing }) => standing !== 'excluded');
  return weigh(plan, kept, cells.linked);
}
