import type { Diagnosis } from '../../model/diagnosis/index.ts';
import type { Gap, ScopeScores } from '../../model/scores.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { selectCells } from '../select.ts';
import { driversOf } from './drivers.ts';
import { factorsShown } from './factor-visibility.ts';
import type { FactorVisibility } from './factors.ts';
import { fuzzyOf } from './fuzzy.ts';
import { importancePerformanceOf } from './importance.ts';
import { lossOf } from './loss.ts';
import { prioritiesOf } from './priorities.ts';
import { diagnosisTotals, type Subject } from './select.ts';
import { type Published, type Voices, voicesOf } from './voices.ts';

function diagnosisOf(subject: Subject, gaps: readonly Gap[], mayShow: FactorVisibility, voices: Voices): Diagnosis {
  const { plan, totals, printed } = subject;
  const importancePerformance = importancePerformanceOf(subject);
  return {
    operator: printed.operator,
    brand: printed.brand,
    drivers: plan.diagnosis.analyses.map((analysis, i) =>
      driversOf(subject, analysis, totals.analyses[i] ?? new Float64Array()),
    ),
    importancePerformance,
    priorities: prioritiesOf(subject, importancePerformance, gaps),
    loss: lossOf(subject, mayShow),
    fuzzy: fuzzyOf(subject),
    ...voices,
  };
}

/**
 * The scopes with why their scores are what they are. Everything is made of what is printed, or of the same respondents'
 * cross-products where every score that enters is printed.
 * @param cells Those that are scored, with their final weights.
 * @param published What else was published of the answers of the period.
 */
export function withDiagnosis(
  plan: ScoringPlan,
  cells: readonly Cell[],
  scopes: readonly ScopeScores[],
  published: Published,
): ScopeScores[] {
  const voices = voicesOf(plan, cells, published);
  const shown = factorsShown(plan, cells, scopes, published);
  const selected = selectCells(
    plan,
    cells,
    plan.scopes.map(({ where }) => where),
  );
  return scopes.map((scope, i) => ({
    ...scope,
    diagnosis: scope.operators.flatMap((printed, p) => {
      const totals = diagnosisTotals(plan, selected[i] ?? [], printed);
      const told = voices[i]?.[p];
      const mayShow = (factor: number): boolean => shown(i, p, factor);
      return told ? [diagnosisOf({ plan, totals, printed }, scope.gaps, mayShow, told)] : [];
    }),
  }));
}
