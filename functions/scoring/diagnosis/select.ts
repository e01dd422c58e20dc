import type { Party } from '../../model/programme/index.ts';
import type { NodeScore, OperatorScores } from '../../model/scores.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { cellsOf } from '../select.ts';
import { addDiagnosis, type DiagnosisTotals, emptyDiagnosis } from './totals.ts';

/** What the diagnosis of one party in one scope draws on. */
export interface Subject {
  readonly plan: ScoringPlan;
  readonly totals: DiagnosisTotals;
  /** Its figures as they are printed: what is hidden there is hidden here. */
  readonly printed: OperatorScores;
}

/** All cells of a party as one; a brand's cells count for its operator too. */
export function diagnosisTotals(plan: ScoringPlan, cells: readonly Cell[], party: Party): DiagnosisTotals {
  const totals = emptyDiagnosis(plan);
  for (const { totals: one } of cellsOf(cells, party)) addDiagnosis(totals, one.diagnosis);
  return totals;
}

export const nodeAt = ({ printed }: Subject, indicator: string): NodeScore | undefined =>
  printed.nodes.find((node) => node.indicator === indicator);

/** Why an indicator may not be spoken of; null where it may. */
export function hiddenBy(subject: Subject, indicator: string): 'no_data' | 'suppressed' | null {
  const status = nodeAt(subject, indicator)?.status ?? 'no_data';
  return status === 'no_data' || status === 'suppressed' ? status : null;
}
