import cdf from '@stdlib/stats-base-dists-t-cdf';
import { type Swept, sweepIn, sweepOut } from './sweep.ts';

/** A regression on some of the predictors, while they are being selected. */
export interface SelectionState {
  readonly swept: Swept;
  /** Predictors by place, in the order of entry. */
  readonly selected: readonly number[];
  readonly n: number;
}

/** What is selected from: the correlations of the predictors and the outcome (last), and the (effective) sample size. */
export interface Candidates {
  readonly n: number;
  readonly correlations: readonly (readonly number[])[];
}

/** 1 − R² of a predictor on those selected: below this it follows from them and cannot enter. */
const TOLERANCE = 1e-7;

export const nothingSelected = ({ n, correlations }: Candidates): SelectionState => ({
  swept: correlations,
  selected: [],
  n,
});

const last = (swept: Swept): number => swept.length - 1;
const at = (swept: Swept, i: number, j: number): number => swept[i]?.[j] ?? 0;

/** Share of the variance of the outcome that the selected predictors leave unexplained. */
export const unexplained = ({ swept }: SelectionState): number => at(swept, last(swept), last(swept));

/** The same once a predictor has come in, or gone out: the corner of the matrix swept on it. */
export function unexplainedAfter(state: SelectionState, i: number): number {
  const { swept } = state;
  return unexplained(state) - (at(swept, i, last(swept)) * at(swept, i, last(swept))) / at(swept, i, i);
}

/** Predictors that could still enter, by place. */
export const outside = ({ swept, selected }: SelectionState): number[] =>
  Array.from({ length: last(swept) }, (_, i) => i).filter((i) => !selected.includes(i) && at(swept, i, i) > TOLERANCE);

export const entered = (state: SelectionState, i: number): SelectionState => ({
  ...state,
  swept: sweepIn(state.swept, i),
  selected: [...state.selected, i],
});

export const removed = (state: SelectionState, i: number): SelectionState => ({
  ...state,
  swept: sweepOut(state.swept, i),
  selected: state.selected.filter((place) => place !== i),
});

/** Share of the variance that a predictor adds if it enters, or that is lost if it leaves. */
export function contribution({ swept }: SelectionState, i: number): number {
  return at(swept, i, last(swept)) ** 2 / Math.abs(at(swept, i, i));
}

/** Partial F of a predictor in the model that has it, on 1 and n − (predictors in it) − 1 degrees of freedom, and its p. */
export function partialF(state: SelectionState, i: number): { readonly f: number; readonly p: number } {
  const inside = state.selected.includes(i);
  const gain = contribution(state, i);
  const rest = inside ? unexplained(state) : unexplained(state) - gain;
  const df = state.n - state.selected.length - (inside ? 1 : 2);
  const f = gain / (rest / df);
  return { f, p: 2 * cdf(-Math.sqrt(f), df) };
}
