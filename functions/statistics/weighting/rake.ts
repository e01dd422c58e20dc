import { baseWeights } from './base-weights.ts';
import { type FitLimits, fitMargins } from './fit-margins.ts';
import { type Margin, type NumberedMargin, numberMargin } from './margin.ts';
import { fitWithinBounds, type TrimBounds } from './trim.ts';
import { WeightingError } from './weighting-error.ts';

export interface RakeOptions extends Partial<FitLimits> {
  readonly trim?: TrimBounds;
}

export interface Raked {
  /** In the order of the base weights; their sum is the total of the first margin's targets. */
  readonly weights: Float64Array;
  /** Rounds over all margins, those of re-raking included. */
  readonly rounds: number;
  /** Respondents whose weight was cut to a bound, at least once; 0 without trimming. */
  readonly trimmed: number;
}

/** Totals of two margins that differ by more are taken for a mistake, not for rounding. */
const SAME_TOTAL = 1e-9;

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Margins brought to the very same total, so that all can hold at once. */
function atOneTotal(margins: readonly NumberedMargin[]): NumberedMargin[] {
  const [first] = margins;
  if (first === undefined) return [];
  const total = sum(first.targets);
  return margins.map((margin) => {
    const own = sum(margin.targets);
    if (Math.abs(own - total) <= SAME_TOTAL * total) {
      return { ...margin, targets: margin.targets.map((target) => (target * total) / own) };
    }
    throw new WeightingError(
      'totals_differ',
      `targets of ${margin.variable} sum to ${own}, those of ${first.variable} to ${total}; ` +
        'give all variables the same total, or all as shares that sum to 1',
    );
  });
}

/**
 * Raking weights: base weights times one factor per category of each variable, such that the weighted sample has every
 * target at once, though the combinations of variables are not known. Of all weights with these margins they are the
 * nearest to the base weights in Σ w·ln(w/base). In the unit of the targets (counts or shares).
 *
 * Source: Deming and Stephan (1940); Deville, Särndal and Sautory (1993), JASA 88, 1013-1020; as rake in R's survey with
 * epsilon = 1e-10 (its default of 1 stops far too early). Each target is hit to 1e-10 of itself, after at most 1,000
 * rounds unless told otherwise. With `trim`, weights are cut to bounds and raked again until both hold (see trim.ts).
 *
 * Without trimming the factor depends on the categories alone: units may as well be cells of respondents, with Σ base as
 * weight; weights/base is then the factor for everyone in the cell. No margin: base weights unchanged.
 * Example: the table 30 20 / 10 40 with rows 60, 40 and columns 35, 65 gives 29.46 30.54 / 5.54 34.46.
 * @throws {WeightingError} as baseWeights and numberMargin; totals_differ if margins differ by more than 1e-9 of their
 * total; invalid_bounds; not_converged.
 */
export function rake(base: ArrayLike<number>, margins: readonly Margin[], options: RakeOptions = {}): Raked {
  const { tolerance = 1e-10, maximumRounds = 1000, trim } = options;
  const weights = baseWeights(base);
  const numbered = atOneTotal(margins.map((margin) => numberMargin(margin, weights)));
  const limits = { tolerance, maximumRounds };
  const rounds = fitMargins(weights, numbered, limits);
  if (trim === undefined) return { weights, rounds, trimmed: 0 };
  const bounded = fitWithinBounds(weights, numbered, limits, trim);
  return { weights, rounds: rounds + bounded.rounds, trimmed: bounded.trimmed };
}
