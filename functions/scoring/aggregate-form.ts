import type { NodeScore } from '../model/scores.ts';
import type { ScoringPlan } from './plan.ts';

/**
 * Adds the aggregate form to every inner node: the weighted mean of the means of the nodes below, each over its own
 * respondents, down to the items. Where answers are missing it differs from the node's value, the mean of the
 * respondents' own scores: a question that few answer counts with its full weight here. It has no simple standard error.
 * Null where an item with a weight shows no mean: from the aggregate it could be worked out.
 */
export function withAggregates(plan: ScoringPlan, nodes: readonly NodeScore[]): NodeScore[] {
  const means = new Float64Array(plan.items.length + plan.inner.length).fill(Number.NaN);
  plan.nodes.forEach(({ position }, place) => {
    if (position < plan.items.length) means[position] = nodes[place]?.value ?? Number.NaN;
  });
  plan.inner.forEach(({ children, weights }, i) => {
    const mean = children.reduce(
      (sum, child, c) => (weights[c] ? sum + (weights[c] ?? 0) * (means[child] ?? 0) : sum),
      0,
    );
    means[plan.items.length + i] = Math.min(100, mean);
  });
  return nodes.map((node, place) => {
    const position = plan.nodes[place]?.position ?? 0;
    const mean = means[position] ?? Number.NaN;
    return position < plan.items.length || node.value === null || Number.isNaN(mean)
      ? node
      : { ...node, aggregate: mean };
  });
}
