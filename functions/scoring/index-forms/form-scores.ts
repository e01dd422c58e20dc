import type { NodeScore, OperatorScores } from '../../model/scores.ts';
import { combined, marginal } from '../../statistics/co-moments-of-sums.ts';
import { summarise } from '../../statistics/summary.ts';
import { tInterval } from '../../statistics/t-interval.ts';
import { weaker } from '../base-status.ts';
import type { ScoringPlan } from '../plan.ts';
import type { Totals } from '../totals.ts';
import { rootOf } from './estimation.ts';
import type { IndexForm } from './form-weights.ts';

type FormScore = OperatorScores['forms'][number];

const nothing = { value: null, se: null, ci95: null } as const;

/**
 * Standard error of Σ a·x̄ from the errors of the means and their correlations among the respondents who have every x:
 * √ΣΣ a_i·a_j·r_ij·se_i·se_j. Where nobody left an answer out it is that of the respondents' own Σ a·x; the weights are
 * taken as known. Null where those with every x are fewer than two, or weigh next to nothing.
 */
function errorOf(
  block: Float64Array,
  variables: Int32Array,
  weights: ReadonlyMap<number, number>,
  seAt: (position: number) => number,
): number | null {
  const scaled = Float64Array.from(variables, (position, place) => {
    const weight = weights.get(position) ?? 0;
    const se = weight === 0 ? 0 : (summarise(marginal(block, place), 0)?.se ?? 0);
    return se === 0 ? 0 : (weight * seAt(position)) / se;
  });
  const se = summarise(combined(block, scaled), 0)?.se ?? null;
  return Number.isFinite(se) ? se : null;
}

function weighted(
  plan: ScoringPlan,
  { figures, set, weights }: IndexForm,
  nodes: readonly NodeScore[],
  totals: Totals,
) {
  const { form } = figures;
  if (weights === null) return { form, status: 'not_estimated' as const, n: 0, ...nothing };
  const byPosition = new Map(plan.nodes.map(({ position }, place) => [position, nodes[place]]));
  const used = [...weights].flatMap(([position, weight]) => {
    const node = byPosition.get(position);
    return weight === 0 || node === undefined ? [] : [{ node, weight }];
  });
  const n = Math.min(...used.map(({ node }) => node.n));
  const status = used.map(({ node }) => node.status).reduce(weaker);
  if (used.some(({ node }) => node.value === null)) return { form, status, n, ...nothing };
  const value = Math.min(
    100,
    used.reduce((sum, { node, weight }) => sum + weight * (node.value ?? 0), 0),
  );
  const variables = set === null ? null : plan.crossed[set];
  const seAt = (position: number) => byPosition.get(position)?.se ?? 0;
  const se = set === null || variables === null ? null : errorOf(totals.cross[set], variables, weights, seAt);
  return { form, status, n, value, se, ci95: se === null ? null : tInterval(value, se, n - 1) };
}

/**
 * A party's index in every form: as it is made (of the respondents' own indices), of the items' means, and by other
 * weights. But for the first, each is a weighted sum of means that are printed beside it, over each one's own respondents,
 * so that it gives away nothing that they do not. Hidden where the index is or where a mean is that it needs.
 * @param nodes As they are printed, in the respondent form.
 */
export function formScores(
  plan: ScoringPlan,
  forms: readonly IndexForm[],
  nodes: readonly NodeScore[],
  totals: Totals,
): FormScore[] {
  if (forms.length === 0) return [];
  const index = nodes[plan.nodes.findIndex(({ position }) => position === rootOf(plan))];
  if (index === undefined) return [];
  const { status, n, value, se, ci95, aggregate } = index;
  const below = nodes.flatMap((node, place) => (plan.nodes[place]?.kind === 'item' ? [node.status] : []));
  const all: FormScore[] = [
    { form: 'respondent', status, n, value, se, ci95 },
    {
      form: 'aggregate',
      status: aggregate === null ? below.reduce(weaker, status) : status,
      n,
      ...nothing,
      value: aggregate,
    },
    ...forms.map((form) => weighted(plan, form, nodes, totals)),
  ];
  return value === null ? all.map(({ form }) => ({ form, status, n, ...nothing })) : all;
}
