import {
  type Candidates,
  entered,
  nothingSelected,
  outside,
  removed,
  type SelectionState,
  unexplained,
  unexplainedAfter,
} from './selection-state.ts';

interface AicStep {
  readonly action: 'enter' | 'remove';
  /** By place. */
  readonly predictor: number;
  /** After the step. */
  readonly aic: number;
  readonly rSquared: number;
}

export interface AicSelection {
  /** By place: forward in the order of entry, else in the order of the predictors. */
  readonly selected: readonly number[];
  /** Before the first step. */
  readonly startAic: number;
  readonly steps: readonly AicStep[];
}

/** An AIC that is lower by less than this is rounding. */
const ROUNDING = 1e-9;

/**
 * Selects predictors by Akaike's criterion AIC = n · ln(RSS/n) + 2(p + 1), the form of R's extractAIC: each step is the
 * entry or removal that lowers it most, until none does. `forward` starts with none, `backward` and `both` with all.
 *
 * Source: Akaike (1974), IEEE Transactions on Automatic Control 19(6), 716-723; as stepAIC in R's MASS. The comparison of
 * models is what counts; the level depends on the unit of the outcome.
 * @param sumOfSquares Σ(y − ȳ)² of the outcome, in its unit squared.
 */
export function selectByAic(
  candidates: Candidates,
  sumOfSquares: number,
  direction: 'forward' | 'backward' | 'both',
): AicSelection {
  const { n } = candidates;
  const aicOf = (unexplained: number, predictors: number): number =>
    n * Math.log((Math.max(unexplained, Number.MIN_VALUE) * sumOfSquares) / n) + 2 * (predictors + 1);
  const aicNow = (state: SelectionState): number => aicOf(unexplained(state), state.selected.length);
  const none = nothingSelected(candidates);
  const start =
    direction === 'forward'
      ? none
      : outside(none).reduce((state, i) => (outside(state).includes(i) ? entered(state, i) : state), none);
  const move = (state: SelectionState, action: AicStep['action'], predictor: number) => {
    const predictors = state.selected.length + (action === 'enter' ? 1 : -1);
    return { action, predictor, aic: aicOf(unexplainedAfter(state, predictor), predictors) };
  };
  const moves = (state: SelectionState) => [
    ...(direction === 'backward' || state.selected.length + 2 >= n
      ? []
      : outside(state).map((i) => move(state, 'enter', i))),
    ...(direction === 'forward' ? [] : state.selected.map((i) => move(state, 'remove', i))),
  ];
  const steps: AicStep[] = [];
  let state = start;
  for (;;) {
    const [next] = moves(state).sort((a, b) => a.aic - b.aic || a.predictor - b.predictor);
    if (next === undefined || next.aic >= aicNow(state) - ROUNDING) break;
    state = next.action === 'enter' ? entered(state, next.predictor) : removed(state, next.predictor);
    steps.push({ ...next, rSquared: 1 - unexplained(state) });
  }
  const selected = direction === 'forward' ? state.selected : [...state.selected].sort((a, b) => a - b);
  return { selected, startAic: aicNow(start), steps };
}
