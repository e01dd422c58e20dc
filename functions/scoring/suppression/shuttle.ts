/** Between which bounds a number must lie. */
export interface Bounds {
  low: number;
  high: number;
}

/** Bounds that are tightened in place. */
export interface Range extends Bounds {
  /** How often they have moved. */
  moves: number;
}

export const between = (low: number, high: number): Range => ({ low, high, moves: 0 });

/** Σ coefficient · value = total. */
export interface Constraint {
  readonly terms: readonly { readonly coefficient: number; readonly range: Range }[];
  readonly total: number;
}

/** What rounding leaves, as a share of the largest number of a constraint; smaller gains are none. */
const ROUNDING = 1e-9;
/** Bounds are sound whenever tightening ends; each round passes what one constraint tells on to its neighbours. */
const MOST_ROUNDS = 50;

const least = (coefficient: number, { low, high }: Bounds): number => coefficient * (coefficient > 0 ? low : high);
const most = (coefficient: number, { low, high }: Bounds): number => coefficient * (coefficient > 0 ? high : low);

/** Tightens what one constraint bounds. Whether anything came of it. */
function tighten({ terms, total }: Constraint): boolean {
  let [lows, highs, scale] = [0, 0, Math.abs(total)];
  for (const { coefficient, range } of terms) {
    lows += least(coefficient, range);
    highs += most(coefficient, range);
    scale = Math.max(scale, Math.abs(coefficient) * range.high);
  }
  const gain = ROUNDING * scale;
  let tighter = false;
  for (const { coefficient, range } of terms) {
    const one = (total - (highs - most(coefficient, range))) / coefficient;
    const other = (total - (lows - least(coefficient, range))) / coefficient;
    const [low, high] = coefficient > 0 ? [one, other] : [other, one];
    tighter ||= low > range.low + gain || high < range.high - gain;
    if (low - gain <= range.low && high + gain >= range.high) continue;
    range.low = Math.max(range.low, low - gain);
    range.high = Math.min(range.high, high + gain);
    range.moves += 1;
  }
  return tighter;
}

const movesOf = ({ terms }: Constraint): number => {
  let sum = 0;
  for (const { range } of terms) sum += range.moves;
  return sum;
};

/** {@link tighten}, but for constraints all of whose ranges are as they were when it had nothing to say of them. */
function tightener(constraint: Constraint): () => boolean {
  let settledAt = -1;
  return () => {
    const moves = movesOf(constraint);
    if (moves === settledAt) return false;
    const tighter = tighten(constraint);
    settledAt = movesOf(constraint) === moves ? moves : -1;
    return tighter;
  };
}

/**
 * Tightens the ranges of numbers that add up, until no constraint tells more of one of them than is known: the shuttle
 * algorithm of Buzzigoli and Giusti (1999), "An algorithm to calculate the lower and upper bounds of the elements of an
 * array given its marginals". Every true value stays in its range. Along a single constraint the bounds are sharp; of
 * several together they may be wider than what linear programming would find.
 */
export function shuttle(constraints: readonly Constraint[]): void {
  const tighteners = constraints.map(tightener);
  for (let round = 0; round < MOST_ROUNDS; round += 1)
    if (tighteners.filter((tightens) => tightens()).length === 0) return;
}
