import type { Party } from '../model/programme/index.ts';
import type { NodeScore, OperatorScores } from '../model/scores.ts';
import { withAggregates } from './aggregate-form.ts';
import { formScores } from './index-forms/form-scores.ts';
import type { IndexForm } from './index-forms/form-weights.ts';
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
  return { operator, brand, n: totals.responses, nodes, forms: [], changes: [] };
}

/**
 * The values in the form that the programme asks for. In the aggregate form index and dimensions have no error and no
 * spread; where a mean below is hidden, so is the aggregate.
 */
function inForm(plan: ScoringPlan, nodes: readonly NodeScore[]): NodeScore[] {
  if (plan.programme.index.form === 'respondent') return [...nodes];
  return nodes.map((node, place): NodeScore => {
    const item = (plan.nodes[place]?.position ?? 0) < plan.items.length;
    if (item || node.value === null) return node;
    if (node.aggregate === null) return hiddenFigures(node, 'suppressed', 'complementary');
    const without = { se: null, ci95: null, sd: null, bootstrap: null, controversy: null } as const;
    return { ...node, ...without, value: node.aggregate };
  });
}

/**
 * What may be shown of a party's figures: all but for the bases of those that have a reason to be hidden; ranked, and
 * beside the index its other forms.
 */
export function printable(
  plan: ScoringPlan,
  scores: OperatorScores,
  reasons: readonly (Reason | null)[],
  others: { readonly forms: readonly IndexForm[]; readonly totals: Totals },
): OperatorScores {
  const shown = scores.nodes.map((node, place) => {
    const reason = reasons[place] ?? null;
    return reason === null ? node : hiddenFigures(node, 'suppressed', reason);
  });
  const nodes = withAggregates(plan, shown);
  const forms = formScores(plan, others.forms, nodes, others.totals);
  return { ...scores, nodes: withRanks(plan, inForm(plan, nodes)), forms };
}
