import { poissonDraws } from '../statistics/bootstrap/poisson-draws.ts';
import { addReplicates } from '../statistics/bootstrap/replicate-sums.ts';
import type { ScoringPlan } from './plan.ts';
import type { Totals } from './totals.ts';

/** Adds a respondent's index to every replicate of its Poisson bootstrap, if the programme has one. */
export function replicator(plan: ScoringPlan): (totals: Totals, id: string, scores: Float64Array, w: number) => void {
  const draws = new Uint8Array(plan.replicates);
  return ({ replicates }, id, scores, weight) => {
    if (replicates === null) return;
    const index = scores.at(-1) ?? -1;
    if (index < 0) return;
    poissonDraws(id, draws);
    addReplicates(replicates, draws, index, weight);
  };
}
