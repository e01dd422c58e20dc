import {
  type Candidates,
  contribution,
  entered,
  nothingSelected,
  outside,
  partialF,
  removed,
  type SelectionState,
  unexplained,
} from './selection-state.ts';

/** One predictor that came in or went out. */
interface PartialFStep {
  readonly action: 'enter' | 'remove';
  /** By place. */
  readonly predictor: number;
  readonly f: number;
  readonly p: number;
  /** After the step. */
  readonly rSquared: number;
}

export interface PartialFSelection {
  /** By place, in the order of entry; backward: in the order of the predictors. */
  readonly selected: readonly number[];
  readonly steps: readonly PartialFStep[];
}

export type PartialFMode = 'forward' | 'backward' | 'stepwise';

/** p below which a predictor enters, and above which it leaves; entering must be harder, or the two would turn in a circle. */
const P_ENTER = 0.05;
const P_REMOVE = 0.1;

interface Progress {
  readonly state: SelectionState;
  readonly steps: readonly PartialFStep[];
}

const best = (state: SelectionState, places: readonly number[], sign: 1 | -1): number | undefined =>
  places.reduce<number | undefined>(
    (found, i) =>
      found === undefined || sign * contribution(state, i) > sign * contribution(state, found) ? i : found,
    undefined,
  );

function stepped({ state, steps }: Progress, action: PartialFStep['action'], i: number): Progress {
  const { f, p } = partialF(state, i);
  const next = action === 'enter' ? entered(state, i) : removed(state, i);
  return { state: next, steps: [...steps, { action, predictor: i, f, p, rSquared: 1 - unexplained(next) }] };
}

function tryEnter(progress: Progress): Progress | undefined {
  const { state } = progress;
  const i = state.n - state.selected.length - 2 > 0 ? best(state, outside(state), 1) : undefined;
  return i !== undefined && partialF(state, i).p < P_ENTER ? stepped(progress, 'enter', i) : undefined;
}

function removeAll(progress: Progress): Progress {
  const i = best(progress.state, progress.state.selected, -1);
  if (i === undefined || partialF(progress.state, i).p <= P_REMOVE) return progress;
  return removeAll(stepped(progress, 'remove', i));
}

/**
 * Selects predictors by partial F. `forward`: the one with the largest F enters while its p < .05; `backward`: all stand in,
 * the one with the smallest F leaves while its p > .10; `stepwise`: forward, and after each entry whatever may leave does.
 * The limits are those SPSS starts with. The three may well disagree, and p values after a selection are too small: they
 * explore, they prove nothing (Harrell 2015, Regression Modeling Strategies, section 4.3).
 *
 * Source: Efroymson (1960), in Mathematical Methods for Digital Computers; Draper and Smith (1998), Applied Regression
 * Analysis, ch. 15. A predictor that follows from those selected never enters. Needs n > predictors + 1 to look backward.
 */
export function stepwise(candidates: Candidates, mode: PartialFMode): PartialFSelection {
  const start = nothingSelected(candidates);
  if (mode === 'backward') {
    const full = outside(start).reduce((state, i) => (outside(state).includes(i) ? entered(state, i) : state), start);
    const { state, steps } = removeAll({ state: full, steps: [] });
    return { selected: [...state.selected].sort((a, b) => a - b), steps };
  }
  let progress: Progress = { state: start, steps: [] };
  for (let next = tryEnter(progress); next !== undefined; next = tryEnter(progress))
    progress = mode === 'stepwise' ? removeAll(next) : next;
  return { selected: progress.state.selected, steps: progress.steps };
}
