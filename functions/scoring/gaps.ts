import type { Pair } from '../model/programme/index.ts';
import type { Gap, OperatorScores } from '../model/scores.ts';
import { weaker } from './base-status.ts';
import { judged } from './family.ts';
import { type GapFigures, gapFigures } from './gap-figures.ts';
import { answerCorrelations } from './linked-answers.ts';
import { linkedCorrelation, linkedTest } from './linked-gap.ts';
import type { OverlapAt } from './overlap.ts';
import type { ScoringPlan } from './plan.ts';

/** How a gap was tested, or why it was not. */
function testOf({ difference, se, p }: GapFigures): Gap['test'] {
  if (p !== null) return 'tested';
  if (difference === null) return 'not_shown';
  return se === null ? 'no_standard_errors' : 'degenerate';
}

function gapsOfPair(plan: ScoringPlan, pair: Pair, operators: readonly OperatorScores[], overlapAt: OverlapAt): Gap[] {
  const find = ({ operator, brand }: Pair['own']) =>
    operators.find((scores) => scores.operator === operator && scores.brand === brand);
  const own = find(pair.own);
  const competitor = find(pair.competitor);
  return plan.nodes.flatMap(({ indicator, level, position }, i) => {
    const a = own?.nodes[i];
    const b = competitor?.nodes[i];
    if (a === undefined || b === undefined) return [];
    const correlations = answerCorrelations(plan, position, (value) =>
      linkedCorrelation(a, b, overlapAt(pair, position, value)),
    );
    const unlinked = gapFigures(a, b, correlations);
    const figures = { ...unlinked, ...linkedTest(a, b, overlapAt(pair, position), unlinked) };
    return [
      {
        pair: pair.id,
        own: pair.own,
        competitor: pair.competitor,
        indicator,
        level,
        status: weaker(a.status, b.status),
        ...figures,
        test: testOf(figures),
        pAdjusted: null,
        family: null,
        verdict: 'insufficient' as const,
      },
    ];
  });
}

/** Every pair's gap at every node of one scope, tested and judged within its family. */
export function gapsOf(
  plan: ScoringPlan,
  scope: string,
  operators: readonly OperatorScores[],
  overlapAt: OverlapAt,
): Gap[] {
  const gaps = plan.pairs.flatMap((pair) => gapsOfPair(plan, pair, operators, overlapAt));
  return judged(scope, gaps, plan.programme.rules);
}
