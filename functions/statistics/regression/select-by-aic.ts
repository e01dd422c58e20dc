import {
  type Candidates,
  entered,
  nothingSelected,
  outside,
  removed,
  type SelectionState,
  unexplained,
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
  const aicOf = (state: SelectionState): number =>
    n * Math.log((Math.max(unexplained(state), Number.MIN_VALUE) * sumOfSquares) / n) + 2 * (state.selected.length + 1);
  const none = nothingSelected(candidates);
  const start =
    direction === 'forward'
      ? none
      : outside(none).reduce((state, i) => (outside(state).includes(i) ? entered(state, i) : state), none);
  const moves = (state: SelectionState) => [
    ...(direction === 'backward' || state.selected.length + 2 >= n
      ? []
      : outside(state).map((i) => ({ action: 'enter' as const, predictor: i, state: entered(state, i) }))),
    ...(direction === 'forward'
      ? []
      : state.selected.map((i) => ({ action: 'remove' as const, predictor: i, state: removed(state, i) }))),
  ];
  const steps: AicStep[] = [];
  let state = start;
  for (;;) {
    const current = aicOf(state);
    const [next] = moves(state)
      .map((move) => ({ ...move, aic: aicOf(move.state) }))
      .sort((a, b) => a.aic - b.aic || a.predictor - b.predictor);
    if (next === undefined || next.aic >= current - ROUNDING) break;
    state = next.state;
    steps.push({ action: next.action, predictor: next.predictor, aic: next.aic, rSquared: 1 - unexplained(state) });
  }
  const selected = direction === 'forward' ? state.selected : [...state.selected].sort((a, b) => a - b);
  return { selected, startAic: aicOf(start), steps };
}
