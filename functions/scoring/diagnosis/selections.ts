import type { Selection } from '../../model/diagnosis/index.ts';
import { selectByAic } from '../../statistics/regression/select-by-aic.ts';
import type { Candidates } from '../../statistics/regression/selection-state.ts';
import { stepwise } from '../../statistics/regression/stepwise.ts';

/** The drivers that six ways of selecting agree or disagree on; `ids` in the order of the correlations. */
export function selectionsOf(ids: readonly string[], candidates: Candidates, sumOfSquares: number): Selection[] {
  const named = (place: number): string => ids[place] ?? '';
  const byF = (['forward', 'backward', 'stepwise'] as const).map((by): Selection => {
    const { selected, steps } = stepwise(candidates, by);
    return {
      by,
      selected: selected.map(named),
      steps: steps.map(({ predictor, ...step }) => ({ ...step, indicator: named(predictor), aic: null })),
    };
  });
  const byAic = (['forward', 'backward', 'both'] as const).map((direction): Selection => {
    const { selected, steps } = selectByAic(candidates, sumOfSquares, direction);
    return {
      by: `aic_${direction}`,
      selected: selected.map(named),
      steps: steps.map(({ predictor, ...step }) => ({ ...step, indicator: named(predictor), f: null, p: null })),
    };
  });
  return [...byF, ...byAic];
}
