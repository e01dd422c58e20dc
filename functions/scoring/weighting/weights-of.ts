import type { SampleWeights } from '../../model/sample.ts';
import { effectiveSize } from '../../statistics/effective-size.ts';
import { addWeights, noWeights } from '../../statistics/weighting/weight-totals.ts';
import type { ScoringPlan } from '../plan.ts';
import { countResponses } from '../select.ts';
import type { WeightedSample } from './weigh.ts';

/** The final weights of each operator that has responses. */
export function weightsOf(plan: ScoringPlan, { cells, calibrations }: WeightedSample): SampleWeights[] {
  return plan.programme.operators.flatMap(({ id: operator }) => {
    const n = countResponses(cells, operator);
    if (n === 0) return [];
    const total = noWeights();
    for (const { party, totals } of cells) if (party.operator === operator) addWeights(total, totals.weights);
    const { sum, squares, least, most } = total;
    const fit = calibrations.find((calibration) => calibration.operator === operator);
    const method = fit === undefined ? 'none' : plan.programme.weighting.method;
    const effectiveN = effectiveSize(sum, squares);
    const { iterations, trimmed } = fit ?? { iterations: 0, trimmed: 0 };
    return [
      {
        operator,
        method,
        n,
        sum,
        least,
        most,
        effectiveN,
        designEffect: Math.max(1, n / effectiveN),
        iterations,
        trimmed,
      },
    ];
  });
}
