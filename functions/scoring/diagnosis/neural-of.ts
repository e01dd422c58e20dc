import type { Neural } from '../../model/diagnosis/index.ts';
import { ownOperator } from '../../model/programme/index.ts';
import type { ScopeScores } from '../../model/scores.ts';
import { addValues, coMomentsSize, momentsOf } from '../../statistics/co-moments.ts';
import { correlationsOf } from '../../statistics/correlations.ts';
import { lmg, MOST_LMG_DRIVERS } from '../../statistics/drivers/lmg.ts';
import { evaluateNetwork, FOLDS, HIDDEN_UNITS } from '../../statistics/neural/evaluate.ts';
import type { Rows } from '../../statistics/neural/network.ts';
import { type Learner, lowest } from '../learners.ts';
import type { ScoringPlan } from '../plan.ts';

/** Fewer would teach it chance. */
const LEAST_LEARNERS = 200;

/** Inputs and outcome, standardised, with their correlations; null where one of them does not vary. */
function standardised(learners: readonly Learner[], variables: number) {
  const block = new Float64Array(coMomentsSize(variables));
  for (const { values } of learners) addValues(block, values, 1);
  const { means } = momentsOf(block);
  const { sds, matrix, constant } = correlationsOf(momentsOf(block));
  if (constant.length > 0) return null;
  const z = (values: Float64Array, i: number): number => ((values[i] ?? 0) - (means[i] ?? 0)) / (sds[i] ?? 1);
  const columnOf = (i: number) => Float64Array.from(learners, ({ values }) => z(values, i));
  const width = variables - 1;
  const rows: Rows = {
    columns: Array.from({ length: width }, (_, i) => columnOf(i)),
    outcomes: columnOf(width),
  };
  return { rows, matrix };
}

/**
 * Whether a small network predicts the own operator's outcome better than the linear model: the first analysis of drivers,
 * over the whole company, without weights. Beside the drivers, never in their place.
 * @param top The scope at the top: nothing is told of a figure that it hides.
 */
export function neuralOf(plan: ScoringPlan, given: readonly Learner[], top: ScopeScores | undefined): Neural {
  const analysis = plan.diagnosis.analyses[0];
  const operator = ownOperator(plan.programme) ?? '';
  const learners = lowest(given);
  const n = learners.length;
  const sizes = { n, hidden: HIDDEN_UNITS, folds: FOLDS };
  const common = { scope: top?.scope ?? '', operator, outcome: analysis?.of ?? null, ...sizes };
  const silent = (status: Neural['status']): Neural => ({ ...common, status, r2: null, importance: null });
  if (analysis === undefined) return silent('not_asked');
  const nodes = top?.operators.find((party) => party.operator === operator && party.brand === null)?.nodes ?? [];
  const used = nodes.filter(({ indicator }) => [...analysis.on, analysis.of].includes(indicator));
  if (used.some(({ status }) => status === 'suppressed')) return silent('suppressed');
  if (n === 0) return silent('no_answers');
  if (n < LEAST_LEARNERS) return silent('too_few');
  if (analysis.on.length > MOST_LMG_DRIVERS) return silent('too_many_inputs');
  const ready = standardised(learners, analysis.set.length);
  const found = ready && evaluateNetwork(ready.rows);
  if (!found) return silent('degenerate');
  const shares = lmg(ready.matrix);
  return {
    ...common,
    status: 'estimated',
    r2: { network: found.network.r2, linear: found.linear.r2 },
    importance: analysis.on.map((indicator, i) => ({
      indicator,
      network: found.network.importance[i] ?? 0,
      linear: found.linear.importance[i] ?? 0,
      lmg: shares[i] ?? 0,
    })),
  };
}
