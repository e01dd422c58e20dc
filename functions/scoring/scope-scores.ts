import type { Scope } from '../model/programme/index.ts';
import type { OperatorScores, ScopeScores } from '../model/scores.ts';
import type { Cell } from './cells.ts';
import { compositesOf } from './composites.ts';
import { gapsOf } from './gaps.ts';
import type { IndexForm } from './index-forms/form-weights.ts';
import { operatorScores, printable } from './operator-scores.ts';
import { type OverlapAt, overlapOf } from './overlap.ts';
import type { ScoringPlan } from './plan.ts';
import { withScopeRanks } from './scope-rank.ts';
import { cellsOf, countResponses, selectCells, totalsOf } from './select.ts';
import { type Earlier, type PrintedMonth, suppression } from './suppression/index.ts';
import { calibratedErrors } from './weighting/calibrated-errors.ts';
import { momentsAt } from './weighting/moments-at.ts';
import type { WeightedSample } from './weighting/weigh.ts';

function scopeScores(
  plan: ScoringPlan,
  scope: Scope,
  cells: readonly Cell[],
  operators: readonly OperatorScores[],
  overlapAt: OverlapAt,
): ScopeScores {
  return {
    scope: scope.id,
    parent: scope.parent,
    where: scope.where,
    n: countResponses(cells),
    rank: null,
    operators: [...operators],
    gaps: gapsOf(plan, scope.id, operators, overlapAt),
    composites: [],
    diagnosis: [],
    complaints: null,
    followUps: null,
  };
}

/** What else was published of the answers of a period: nothing, unless given. */
interface Published {
  /** The revisions before. */
  readonly earlier?: readonly Earlier[];
  readonly months?: readonly PrintedMonth[];
}

/** What else to score. */
interface Further extends Published {
  /** Other ways to make the index; none, unless given. */
  readonly forms?: readonly IndexForm[];
}

/** Every scope of one period, as far as that period alone tells: without changes, and without the diagnosis. */
export function scoreScopes(
  plan: ScoringPlan,
  sample: WeightedSample,
  { earlier = [], months = [], forms = [] }: Further = {},
): ScopeScores[] {
  const { cells } = sample;
  const wheres = plan.scopes.map((scope) => scope.where);
  const selected = selectCells(plan, cells, wheres);
  const found = plan.scopes.map((_, i) =>
    plan.parties.map((party) => {
      const own = cellsOf(selected[i] ?? [], party);
      const errorAt = calibratedErrors(plan, sample, party.operator, own);
      const totals = totalsOf(plan, own, party);
      return { totals, scores: operatorScores(plan, party, totals, errorAt) };
    }),
  );
  const weightsAt = (scope: number, party: number): number[] => {
    const totals = found[scope]?.[party]?.totals;
    if (totals === undefined) return [];
    return plan.nodes.map(({ position }) => momentsAt(plan, totals, position).moments[1] ?? 0);
  };
  const scores = found.map((parties) => parties.map((party) => party.scores));
  const reasons = suppression(plan, { cells, scores, earlier, months });
  const shown = found.map((parties, i) =>
    parties.map(({ scores, totals }, p) => printable(plan, scores, reasons[i]?.[p] ?? [], { forms, totals })),
  );
  return withScopeRanks(
    plan,
    plan.scopes.map((scope, i) => {
      const inside = selected[i] ?? [];
      const scored = scopeScores(plan, scope, inside, shown[i] ?? [], overlapOf(plan, sample, inside));
      return { ...scored, composites: compositesOf(plan, i, { shown, weightsAt }) };
    }),
  );
}
