import type { Scores } from '../model/scores.ts';
import type { Cell } from './cells.ts';
import type { ScoringPlan } from './plan.ts';
import { countResponses, selectCells } from './select.ts';

/** Responses of the period, per operator and against each quota of the programme. */
export function sampleOf(plan: ScoringPlan, cells: readonly Cell[]): Scores['sample'] {
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
  };
}
