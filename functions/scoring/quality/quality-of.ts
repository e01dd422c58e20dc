import type { OperatorQuality, ScopeQuality } from '../../model/sample-quality.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { cellsOf, countResponses, selectCells, totalsOf } from '../select.ts';
import { contactTruth } from './contact.ts';
import { REASON } from './counts.ts';
import { type Beside, exclusionEffect } from './exclusion-effect.ts';
import { interviewerEffect } from './interviewers.ts';
import { excludes, REASONS } from './reasons.ts';

/** What is published besides, of the scope at the top, by operator. */
export type BesideOf = (operator: string, scope: number) => Beside;

function operatorQuality(
  plan: ScoringPlan,
  operator: string,
  cells: readonly Cell[],
  beside: Beside | null,
): OperatorQuality {
  const party = { operator, brand: null };
  const own = cellsOf(cells, party);
  const totals = totalsOf(plan, own, party);
  const { responses } = totals;
  const scored = own.filter(({ standing }) => standing !== 'excluded');
  return {
    operator,
    responses,
    flagged: countResponses(own.filter(({ standing }) => standing !== 'sound')),
    excluded: responses - countResponses(scored),
    reasons: REASONS.map((reason, i) => {
      const n = totals.fieldwork[REASON + i] ?? 0;
      return {
        reason,
        n,
        share: responses === 0 ? null : n / responses,
        excluded: excludes(plan.programme.quality, reason),
      };
    }),
    contact: contactTruth(plan, totals),
    interviewers: interviewerEffect(plan, scored),
    index: beside && exclusionEffect(plan, operator, own, beside),
  };
}

/** What the checks of the fieldwork found, per scope and operator; cells with those that are left out of the scores. */
export function qualityOf(plan: ScoringPlan, cells: readonly Cell[], besideOf: BesideOf): ScopeQuality[] {
  const wheres = plan.scopes.map(({ where }) => where);
  return selectCells(plan, cells, wheres).map((selected, i) => ({
    scope: plan.scopes[i]?.id ?? '',
    operators: plan.programme.operators.map(({ id }) =>
      operatorQuality(plan, id, selected, plan.scopes[i]?.parent === null ? besideOf(id, i) : null),
    ),
  }));
}
