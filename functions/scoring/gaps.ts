import type { Pair } from '../model/programme/index.ts';
import type { BaseStatus, Gap, NodeScore, OperatorScores } from '../model/scores.ts';
import { welch } from '../statistics/welch.ts';
import { judged } from './family.ts';
import type { ScoringPlan } from './plan.ts';

const STRENGTH: readonly BaseStatus[] = ['no_data', 'suppressed', 'marked', 'published'];

const weaker = (a: BaseStatus, b: BaseStatus): BaseStatus => (STRENGTH.indexOf(a) < STRENGTH.indexOf(b) ? a : b);

const NOT_TESTED = { difference: null, se: null, df: null, ci95: null, p: null } as const;

/** Welch's test on the unrounded scores; nothing where either side is hidden, since the gap would give it away. */
function compare(own: NodeScore, competitor: NodeScore) {
  if (own.value === null || own.se === null || competitor.value === null || competitor.se === null) return NOT_TESTED;
  return welch(
    { mean: own.value, se: own.se, n: own.n },
    { mean: competitor.value, se: competitor.se, n: competitor.n },
  );
}

function gapsOfPair(plan: ScoringPlan, pair: Pair, operators: readonly OperatorScores[]): Gap[] {
  const find = ({ operator, brand }: Pair['own']) =>
    operators.find((scores) => scores.operator === operator && scores.brand === brand);
  const own = find(pair.own);
  const competitor = find(pair.competitor);
  return plan.nodes.flatMap(({ indicator, level }, i) => {
    const a = own?.nodes[i];
    const b = competitor?.nodes[i];
    if (a === undefined || b === undefined) return [];
    return [
      {
        pair: pair.id,
        own: pair.own,
        competitor: pair.competitor,
        indicator,
        level,
        status: weaker(a.status, b.status),
        ...compare(a, b),
        pAdjusted: null,
        family: null,
        verdict: 'insufficient' as const,
      },
    ];
  });
}

/** Every pair's gap at every node of one scope, tested and judged within its family. */
export function gapsOf(plan: ScoringPlan, scope: string, operators: readonly OperatorScores[]): Gap[] {
  const gaps = plan.pairs.flatMap((pair) => gapsOfPair(plan, pair, operators));
  return judged(scope, gaps, plan.programme.rules);
}
