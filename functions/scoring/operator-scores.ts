import type { Party, Programme } from '../model/programme/index.ts';
import type { BaseStatus, NodeScore, OperatorScores } from '../model/scores.ts';
import { addEqualValues, MOMENTS } from '../statistics/moments.ts';
import { ranks } from '../statistics/rank.ts';
import { type Summary, summarise } from '../statistics/summary.ts';
import { tInterval } from '../statistics/t-interval.ts';
import type { PlannedNode } from './nodes.ts';
import type { PlannedItem, ScoringPlan } from './plan.ts';
import { TALLY, type Totals } from './totals.ts';

/** Thirty equal weights of 0.1 have an effective size of 29.999999999999996; that is 30. */
const ROUNDING = 1e-9;

/** Whether a base is large enough to be shown: the smaller of the unweighted and the effective size decides. */
function baseStatus(base: Pick<Summary, 'n' | 'effectiveN'> | null, rules: Programme['rules']): BaseStatus {
  if (base === null) return 'no_data';
  const size = Math.min(base.n, base.effectiveN) + ROUNDING;
  if (size < rules.hideBelow) return 'suppressed';
  return size < rules.markBelow ? 'marked' : 'published';
}

function itemSummary(plan: ScoringPlan, item: PlannedItem, codes: Float64Array): Summary | null {
  const moments = new Float64Array(MOMENTS);
  item.codes.forEach((_, k) => {
    const at = (item.slot + k) * TALLY;
    addEqualValues(moments, 0, plan.points[item.slot + k] ?? 0, codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0);
  });
  return summarise(moments, 0);
}

function distribution(item: PlannedItem, codes: Float64Array): NodeScore['distribution'] {
  const tallies = item.codes.map((code, k) => {
    const at = (item.slot + k) * TALLY;
    return { code, n: codes[at] ?? 0, weight: codes[at + 1] ?? 0 };
  });
  const weight = tallies.reduce((sum, tally) => sum + tally.weight, 0);
  return tallies.map((tally) => ({ code: tally.code, n: tally.n, share: tally.weight / weight }));
}

function nodeScore(plan: ScoringPlan, node: PlannedNode, totals: Totals): NodeScore {
  const item = plan.items[node.position];
  const inner = (node.position - plan.items.length) * MOMENTS;
  const summary = item ? itemSummary(plan, item, totals.codes) : summarise(totals.nodes, inner);
  const status = baseStatus(summary, plan.programme.rules);
  const { indicator } = node;
  if (summary === null || status === 'suppressed') {
    const hidden = { value: null, se: null, ci95: null, effectiveN: null, sd: null, distribution: null, rank: null };
    return { indicator, status, n: summary?.n ?? 0, ...hidden };
  }
  const { n, mean: value, se, sd, effectiveN } = summary;
  const ci95 = se === null ? null : tInterval(value, se, n - 1);
  const shares = item ? distribution(item, totals.codes) : null;
  return { indicator, status, value, se, ci95, n, effectiveN, sd, distribution: shares, rank: null };
}

/** All items of the tree are ranked together however deep they stand, dimensions level by level. */
function ranked(plan: ScoringPlan, nodes: readonly NodeScore[]): NodeScore[] {
  const groupOf = ({ kind, level }: PlannedNode): string => (kind === 'item' ? 'items' : `level-${level}`);
  const result = [...nodes];
  for (const group of new Set(plan.nodes.filter((node) => node.kind !== 'outside').map(groupOf))) {
    const shown = nodes.flatMap((score, index) => {
      const node = plan.nodes[index];
      const inGroup = node !== undefined && node.kind !== 'outside' && groupOf(node) === group;
      return inGroup && score.value !== null ? [{ score, value: score.value, index }] : [];
    });
    const places = ranks(shown.map(({ value }) => value));
    shown.forEach(({ score, index }, i) => {
      result[index] = { ...score, rank: places[i] ?? null };
    });
  }
  return result;
}

/** Every node's score of one party. Small bases are hidden but for their n. */
export function operatorScores(plan: ScoringPlan, party: Party, totals: Totals): OperatorScores {
  const nodes = plan.nodes.map((node) => nodeScore(plan, node, totals));
  return { operator: party.operator, brand: party.brand, n: totals.responses, nodes: ranked(plan, nodes) };
}
