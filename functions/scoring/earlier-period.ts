import type { Period } from '../model/period.ts';
import type { ScopeScores } from '../model/scores.ts';
import { WeightingError } from '../statistics/weighting/weighting-error.ts';
import type { Cell, Cells } from './cells.ts';
import type { ScoringPlan } from './plan.ts';
import { scoreScopes } from './scope-scores.ts';
import { scoredSample } from './scored-sample.ts';

/** A period as the reported one is set beside it: scored by the programme version then in force. */
export interface EarlierPeriod {
  readonly period: Period;
  /** Hash of that version. */
  readonly version: string;
  readonly plan: ScoringPlan;
  /** Those that are scored, with their final weights. */
  readonly cells: readonly Cell[];
  /** Without gaps and changes. */
  readonly scopes: readonly ScopeScores[];
}

/**
 * Scores an earlier period, but for its gaps. Of most periods only the trend of a few nodes is shown; all are scored all
 * the same, since what must be hidden follows from all, and a later report must not show what the period's own hid.
 * Empty if the sample cannot be weighted as that version says: it could not have been reported.
 */
export function earlierPeriod(
  plan: ScoringPlan,
  cells: Cells,
  { period, version }: { readonly period: Period; readonly version: string },
): EarlierPeriod[] {
  try {
    const sample = scoredSample(plan, cells);
    return [{ period, version, plan, cells: sample.cells, scopes: scoreScopes({ ...plan, pairs: [] }, sample) }];
  } catch (error) {
    if (error instanceof WeightingError) return [];
    throw error;
  }
}

/** The scope of an earlier period with the same name and the same responses; a scope that meant others is none. */
export function sameScope(
  earlier: Pick<EarlierPeriod, 'scopes'>,
  scope: Pick<ScopeScores, 'scope' | 'where'>,
): ScopeScores | undefined {
  const conditions = Object.entries(scope.where);
  return earlier.scopes.find(
    (then) =>
      then.scope === scope.scope &&
      Object.keys(then.where).length === conditions.length &&
      conditions.every(([segment, value]) => then.where[segment] === value),
  );
}
