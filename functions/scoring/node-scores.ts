import { addValue, MOMENTS } from '../statistics/moments.ts';
import type { InnerNode, ScoringPlan } from './plan.ts';
import type { Totals } from './totals.ts';

/** "No score": scores lie from 0 to 100. */
export const NONE = -1;

/**
 * A respondent's score on an inner node: Σ w·s / Σ w over the children that have a score, if enough of them have one;
 * else NONE. The index is the mean of these scores (the respondent form), not a weighted mean of item means: only so has
 * it a simple standard error, and the two differ where answers are missing.
 */
function nodeScore(scores: Float64Array, node: InnerNode): number {
  const { children, weights } = node;
  let answered = 0;
  let sum = 0;
  let weight = 0;
  for (let c = 0; c < children.length; c += 1) {
    const score = scores[children[c] ?? 0] ?? NONE;
    if (score === NONE) continue;
    answered += 1;
    sum += score * (weights[c] ?? 0);
    weight += weights[c] ?? 0;
  }
  if (answered < node.minimumAnswered || weight === 0) return NONE;
  return Math.min(100, sum / weight); // rounding must not lift a full score above the scale
}

/** Puts each inner node's score behind the items' in `scores` and adds it to its moments. */
export function addNodes(plan: ScoringPlan, weight: number, totals: Totals, scores: Float64Array): void {
  const { inner, items } = plan;
  const { nodes, sums } = totals;
  const first = items.length;
  for (let i = 0; i < inner.length; i += 1) {
    const node = inner[i];
    if (node === undefined) continue;
    const score = nodeScore(scores, node);
    scores[first + i] = score;
    if (score < 0) continue;
    addValue(nodes, i * MOMENTS, score, weight);
    sums[i] = (sums[i] ?? 0) + score;
  }
}
