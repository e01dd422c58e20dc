import type { ExclusionEffect } from '../../model/sample-quality.ts';
import { MOMENTS } from '../../statistics/moments.ts';
import { type Summary, summarise } from '../../statistics/summary.ts';
import { WeightingError } from '../../statistics/weighting/weighting-error.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { totalsOf } from '../select.ts';
import { bothMayBeShown } from '../suppression/differencing.ts';
import { weigh } from '../weighting/weigh.ts';

/** Index of an operator over these cells, weighted for themselves; undefined if they cannot have the targets. */
function indexOf(plan: ScoringPlan, operator: string, cells: readonly Cell[]): Summary | null | undefined {
  try {
    const totals = totalsOf(plan, weigh(plan, cells).cells, { operator, brand: null });
    return summarise(totals.nodes, (plan.inner.length - 1) * MOMENTS);
  } catch (error) {
    if (error instanceof WeightingError) return undefined;
    throw error;
  }
}

/** What else is published that the two figures could be subtracted from. */
export interface Beside {
  /** Whether the operator's index is printed: one of the two figures is that. */
  readonly printed: boolean;
  /** The months of a longer period, if they were reported too. */
  readonly months: readonly (readonly Cell[])[];
}

/** Whether months that did not show theirs are too few respondents to be had by subtracting those that did. */
function fewHidden(plan: ScoringPlan, operator: string, { months }: Beside): boolean {
  const alone = { printed: true, months: [] };
  const effects = months.map((cells) => exclusionEffect(plan, operator, cells, alone));
  return !bothMayBeShown(
    effects.reduce((sum, { status, differing }) => (status === 'shown' ? sum : sum + Math.abs(differing)), 0),
  );
}

/**
 * An operator's index over all responses and without flagged ones: those that the programme leaves out or, where it
 * leaves none out, all that are flagged. Shown only if both bases may be shown, the printed index is, and at least ten
 * respondents differ, also after subtracting the months of the period. (A revision that few answers changed hides the index.)
 * Meant for the scope at the top: among parts and their whole a single respondent could be had by subtraction.
 */
export function exclusionEffect(
  plan: ScoringPlan,
  operator: string,
  cells: readonly Cell[],
  beside: Beside,
): ExclusionEffect {
  const own = cells.filter(({ party }) => party.operator === operator);
  const left: ExclusionEffect['left'] = own.some(({ standing }) => standing === 'excluded') ? 'excluded' : 'flagged';
  const kept = own.filter(({ standing }) => (left === 'excluded' ? standing !== 'excluded' : standing === 'sound'));
  const before = indexOf(plan, operator, own);
  const after = indexOf(plan, operator, kept);
  const differing = (before?.n ?? 0) - (after?.n ?? 0);
  const nothing = { left, differing, before: null, after: null } as const;
  if (before === undefined || after === undefined) return { status: 'not_weighted', ...nothing };
  if (differing === 0) return { status: 'unchanged', ...nothing };
  if (before === null || after === null || !beside.printed) return { status: 'suppressed', ...nothing };
  const base = Math.min(before.n, before.effectiveN, after.n, after.effectiveN);
  if (base < plan.programme.rules.hideBelow) return { status: 'suppressed', ...nothing };
  if (!bothMayBeShown(differing) || fewHidden(plan, operator, beside)) return { status: 'too_few_differ', ...nothing };
  return { status: 'shown', left, differing, before: before.mean, after: after.mean };
}
