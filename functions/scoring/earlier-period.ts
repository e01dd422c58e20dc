import type { Period } from '../model/period.ts';
import type { ScopeScores } from '../model/scores.ts';
import { WeightingError } from '../statistics/weighting/weighting-error.ts';
import type { Cell, Cells } from './cells.ts';
import { estimatedPlan } from './index-forms/estimated-plan.ts';
import type { ScoringPlan } from './plan.ts';
import { asMonthsShow, printedMonths } from './printed-months.ts';
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

/** What is asked of an earlier period. */
interface Wanted {
  readonly period: Period;
  /** Hash of the version that the plan is of. */
  readonly version: string;
  /** The cells of the months of a longer period. */
  readonly months?: readonly Cells[];
  /** Only a place in the trend: of a longer period then no more than its months printed, which is found far sooner. */
  readonly trendOnly?: boolean;
}

/**
 * Scores an earlier period, but for its gaps. All figures are scored, though of most periods a trend shows only few: what
 * must be hidden follows from all, and a later report must not show what the period's own hid. Empty if the sample cannot
 * be weighted as that version says: it could not have been reported.
 */
export function earlierPeriod(given: ScoringPlan, cells: Cells, wanted: Wanted): EarlierPeriod[] {
  const { period, version, trendOnly = false } = wanted;
  try {
    const sample = scoredSample(given, cells);
    const { plan } = estimatedPlan(given, sample.cells);
    const alone = { ...plan, pairs: [] };
    const months = printedMonths(plan, period, wanted.months ?? []);
    const scopes = trendOnly
      ? asMonthsShow(scoreScopes(alone, sample), months)
      : scoreScopes(alone, sample, { months });
    return [{ period, version, plan, cells: sample.cells, scopes }];
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
