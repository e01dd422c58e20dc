import type { Scores } from '../model/scores.ts';
import type { Cell } from './cells.ts';
import type { ScoringPlan } from './plan.ts';
import { type BesideOf, qualityOf } from './quality/quality-of.ts';
import { countResponses, selectCells } from './select.ts';
import type { WeightedSample } from './weighting/weigh.ts';
import { weightsOf } from './weighting/weights-of.ts';

/**
 * Responses of the period, per operator and against each quota of the programme, what their fieldwork was like, and how
 * those that are scored are weighted.
 * @param besideOf What else is published of the operators.
 * @param cells All cells, also those that are left out of the scores.
 */
export function sampleOf(
  plan: ScoringPlan,
  cells: readonly Cell[],
  scored: WeightedSample,
  besideOf: BesideOf,
): Omit<Scores['sample'], 'arrivals'> {
  const { operators, quotas } = plan.programme;
  const selected = selectCells(
    plan,
    cells,
    quotas.map((quota) => quota.where),
  );
  return {
    responses: countResponses(cells),
    byOperator: operators.map(({ id }) => ({ operator: id, n: countResponses(cells, id) })),
    quotas: quotas.map((quota, i) => ({ ...quota, n: countResponses(selected[i] ?? [], quota.operator) })),
    weights: weightsOf(plan, scored),
    quality: qualityOf(plan, cells, besideOf),
  };
}
