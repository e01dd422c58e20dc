import type { Party } from '../model/programme/index.ts';
import type { OperatorScores } from '../model/scores.ts';
import { withAggregates } from './aggregate-form.ts';
import { hiddenFigures, nodeFigures } from './node-figures.ts';
import { withRanks } from './node-ranks.ts';
import type { ScoringPlan } from './plan.ts';
import type { Reason } from './suppression/index.ts';
import type { Totals } from './totals.ts';
import type { ErrorAt } from './weighting/calibrated-errors.ts';

/** Every node's figures of one party, also where the base is too small: not to be shown, see {@link printable}. */
export function operatorScores(
  plan: ScoringPlan,
  { operator, brand }: Party,
  totals: Totals,
  errorAt: ErrorAt,
): OperatorScores {
  const nodes = plan.nodes.map((node) => nodeFigures(plan, node, totals, errorAt));
  return { operator, brand, n: totals.responses, nodes, changes: [] };
}

/** What may be shown of a party's figures: all but for the bases of those that have a reason to be hidden; ranked. */
export function printable(
  plan: ScoringPlan,
  scores: OperatorScores,
  reasons: readonly (Reason | null)[],
): OperatorScores {
  const shown = scores.nodes.map((node, place) => {
    const reason = reasons[place] ?? null;
    return reason === null ? node : hiddenFigures(node, 'suppressed', reason);
  });
  return { ...scores, nodes: withAggregates(plan, withRanks(plan, shown)) };
}
