import type { NodeScore } from '../model/scores.ts';
import { ranks } from '../statistics/rank.ts';
import type { PlannedNode } from './nodes.ts';
import type { ScoringPlan } from './plan.ts';

/** All items of the tree are ranked together however deep they stand, the others level by level. */
const groupOf = ({ kind, level }: PlannedNode): string => (kind === 'item' ? 'items' : `level-${level}`);

/** Places with 1 for the highest; null for what is not known, which takes no place. */
function placesOf(values: readonly (number | null)[]): (number | null)[] {
  const places = ranks(values.filter((value) => value !== null));
  let next = 0;
  return values.map((value) => (value === null ? null : (places[next++] ?? null)));
}

/** Ranks the nodes that show a figure, by score and by how much respondents disagree; those outside the tree not. */
export function withRanks(plan: ScoringPlan, nodes: readonly NodeScore[]): NodeScore[] {
  const result = [...nodes];
  const inTree = plan.nodes.flatMap((node, place) =>
    node.kind === 'outside' ? [] : [{ group: groupOf(node), place }],
  );
  for (const members of Map.groupBy(inTree, ({ group }) => group).values()) {
    const scores = members.flatMap(({ place }) => nodes[place] ?? []);
    const byScore = placesOf(scores.map(({ value }) => value));
    const bySd = placesOf(scores.map(({ controversy, sd }) => controversy && sd));
    const byCorrected = placesOf(scores.map(({ controversy }) => controversy?.corrected ?? null));
    members.forEach(({ place }, i) => {
      const score = scores[i];
      if (score === undefined) return;
      const { controversy } = score;
      const disputed = { rank: bySd[i] ?? null, rankCorrected: byCorrected[i] ?? null };
      result[place] = {
        ...score,
        rank: byScore[i] ?? null,
        controversy: controversy && { ...controversy, ...disputed },
      };
    });
  }
  return result;
}
