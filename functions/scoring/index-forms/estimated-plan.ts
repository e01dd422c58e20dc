import type { Cell } from '../cells.ts';
import type { CrossedSets } from '../crossed.ts';
import type { Estimate, InnerNode, ScoringPlan } from '../plan.ts';
import { estimateWeights } from './estimate-weights.ts';
import { type ByParent, type IndexWeights, rootOf } from './estimation.ts';

/** A position as a weighted sum of the variables of a set; undefined if one below it is not in the set. */
function coefficientsOf(plan: ScoringPlan, set: Int32Array, position: number): Float64Array | undefined {
  const coefficients = new Float64Array(set.length);
  const visit = (at: number, weight: number): boolean => {
    const place = set.indexOf(at);
    if (place >= 0) {
      coefficients[place] = (coefficients[place] ?? 0) + weight;
      return true;
    }
    const node = plan.inner[at - plan.items.length];
    if (node === undefined) return false;
    return Array.from(node.children).every((child, c) => visit(child, weight * (node.weights[c] ?? 0)));
  };
  return visit(position, 1) ? coefficients : undefined;
}

/** Estimated weights in the place of the given ones. A block that stands over dimensions is made of its items at once. */
function reweighted(node: InnerNode, weights: ReadonlyMap<number, number> | undefined): InnerNode {
  if (weights === undefined) return node;
  const children = Int32Array.from(weights.keys());
  return { ...node, children, weights: Float64Array.from(weights.values()) };
}

const withInner = (plan: ScoringPlan, weights: ByParent): ScoringPlan => ({
  ...plan,
  inner: plan.inner.map((node, i) => reweighted(node, weights.get(plan.items.length + i))),
});

/** The index under such weights as a weighted sum of the variables of a set. */
export function indexOver(plan: ScoringPlan, variables: Int32Array, weights: ByParent): Float64Array | undefined {
  return coefficientsOf(withInner(plan, weights), variables, rootOf(plan));
}

function withWeights(plan: ScoringPlan, set: keyof CrossedSets, estimated: ByParent): ScoringPlan {
  const changed = withInner(plan, estimated);
  const variables = plan.crossed[set] ?? new Int32Array();
  const estimates = new Map<number, Estimate>();
  for (const position of new Set([...estimated.keys(), rootOf(plan)])) {
    const coefficients = coefficientsOf(changed, variables, position);
    if (coefficients !== undefined) estimates.set(position, { set, coefficients });
  }
  const weightOf = new Map([...estimated.values()].flatMap((children) => [...children]));
  const nodes = plan.nodes.map((node) => ({ ...node, weight: weightOf.get(node.position) ?? node.weight }));
  return { ...changed, nodes, estimates };
}

/**
 * The plan with the weights that the programme asks for: from here on an index (for acsi also its dimensions) is the mean
 * of Σ w·x over the respondents who have every x, whatever weights the answers were counted by.
 */
export function estimatedPlan(
  plan: ScoringPlan,
  cells: readonly Cell[],
): { readonly plan: ScoringPlan; readonly weights: IndexWeights } {
  const asked = plan.programme.index.weights;
  const { estimated, about, ...found } = estimateWeights(plan, cells);
  const estimable = asked === 'regression' || asked === 'acsi';
  const used = estimated === null && estimable ? 'given' : asked;
  const set = asked === 'acsi' ? 'items' : 'drivers';
  return {
    plan: estimated === null ? plan : withWeights(plan, set, estimated),
    weights: { asked, used, ...found, about: [...about] },
  };
}
