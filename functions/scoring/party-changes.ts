import type { Change, NodeScore, OperatorScores } from '../model/scores.ts';
import { independent } from '../statistics/comparisons/independent.ts';
import { adjustedChange, notAdjusted } from './adjusted-change.ts';
import { weaker } from './base-status.ts';
import type { Cell } from './cells.ts';
import type { ScoringPlan } from './plan.ts';
import { strataOf } from './strata.ts';

/** One party in one scope and period: what may be shown of it, and the cells of the scope. */
export interface PartySide {
  readonly plan: ScoringPlan;
  readonly cells: readonly Cell[];
  readonly scores: OperatorScores;
}

const UNTESTED = { difference: null, se: null, df: null, ci95: null, p: null } as const;

/** Welch's test of two waves, which other people answered; nothing where either is hidden. */
function plainChange(now: NodeScore, then: NodeScore): Pick<Change, keyof typeof UNTESTED> {
  if (now.value === null || then.value === null) return UNTESTED;
  const test = independent({ ...now, mean: now.value }, { ...then, mean: then.value });
  if (test.status === 'degenerate') return { ...UNTESTED, difference: test.difference };
  if (test.status !== 'tested') return UNTESTED;
  const { difference, se, df, ci95, p } = test;
  return { difference, se, df, ci95, p };
}

const ranksGained = (now: NodeScore, then: NodeScore): number | null =>
  now.rank === null || then.rank === null ? null : then.rank - now.rank;

/** The changes, not yet judged, of a party's nodes that are shown now and had answers then. */
export function partyChanges(
  now: PartySide,
  then: PartySide,
  than: Pick<Change, 'against' | 'period' | 'broken'>,
): Change[] {
  const [strata, earlierStrata] = [now, then].map(({ plan, cells, scores }) => strataOf(plan, cells, scores, now.plan));
  const placeOf = new Map(then.plan.nodes.map(({ indicator, position }) => [indicator, position]));
  const before = new Map(then.scores.nodes.map((node) => [node.indicator, node]));
  return now.plan.nodes.flatMap(({ indicator, position }, place): Change[] => {
    const [node, earlier] = [now.scores.nodes[place], before.get(indicator)];
    const earlierPosition = placeOf.get(indicator);
    if (!node || node.value === null || !earlier?.n || earlierPosition === undefined || !strata || !earlierStrata)
      return [];
    const plain = plainChange(node, earlier);
    const adjusted =
      plain.difference === null
        ? notAdjusted('hidden')
        : adjustedChange(
            { plan: now.plan, position, strata },
            { plan: then.plan, position: earlierPosition, strata: earlierStrata },
          );
    const status = weaker(node.status, earlier.status);
    const unjudged = { pAdjusted: null, family: null, verdict: 'insufficient' } as const;
    return [{ indicator, ...than, status, ...plain, ...unjudged, adjusted, rankChange: ranksGained(node, earlier) }];
  });
}
