import { kindOf, type Period } from '../model/period.ts';
import type { ScopeScores } from '../model/scores.ts';
import { WeightingError } from '../statistics/weighting/weighting-error.ts';
import type { Cells } from './cells.ts';
import { hiddenFigures } from './node-figures.ts';
import type { ScoringPlan } from './plan.ts';
import { scoreScopes } from './scope-scores.ts';
import { scoredSample } from './scored-sample.ts';
import type { PrintedMonth } from './suppression/index.ts';

function printed(plan: ScoringPlan, cells: Cells): PrintedMonth {
  try {
    const sample = scoredSample(plan, cells);
    const scopes = scoreScopes({ ...plan, pairs: [] }, sample);
    const hid: PrintedMonth['hid'] = (scope, party, node) =>
      scopes[scope]?.operators[party]?.nodes[node]?.status === 'suppressed';
    return { cells: sample.cells, hid };
  } catch (error) {
    // A month that cannot be weighted had no report.
    if (error instanceof WeightingError) return { cells: [], hid: () => true };
    throw error;
  }
}

/**
 * The months of a longer period as their own reports printed them, so that the two cannot be subtracted; none of a month,
 * or where the programme reports no months.
 */
export function printedMonths(plan: ScoringPlan, period: Period, months: readonly Cells[]): PrintedMonth[] {
  const both = kindOf(period) !== 'month' && plan.programme.reports.some((report) => report.period === 'month');
  return both ? months.map((cells) => printed(plan, cells)) : [];
}

/** Of a longer period, no more than its months printed anyway: all of them, so that nothing needs to be worked out. */
export function asMonthsShow(scopes: readonly ScopeScores[], months: readonly PrintedMonth[]): ScopeScores[] {
  return scopes.map((scope, s) => ({
    ...scope,
    operators: scope.operators.map((party, p) => ({
      ...party,
      nodes: party.nodes.map((node, i) =>
        months.some(({ hid }) => hid(s, p, i)) ? hiddenFigures(node, 'suppressed', 'complementary') : node,
      ),
    })),
  }));
}
