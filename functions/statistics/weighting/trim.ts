import { quantile } from '../quantile.ts';
import { type FitLimits, fitMargins } from './fit-margins.ts';
import type { NumberedMargin } from './margin.ts';
import { WeightingError } from './weighting-error.ts';

/** Bounds of the weights as multiples of the middle weight; 0 ≤ lower < 1 < upper. */
export interface TrimBounds {
  readonly lower: number;
  readonly upper: number;
  /** What a multiple is of: the median or the mean of the untrimmed weights above 0. */
  readonly of: 'median' | 'mean';
}

/** How far, relative to the bound, a weight may lie outside: re-raking only ever comes close. */
const BOUND_TOLERANCE = 1e-9;

function boundsOf(weights: Float64Array, { lower, upper, of }: TrimBounds): { least: number; most: number } {
  if (!(lower >= 0 && lower < 1 && upper > 1)) {
    const given = `trimming bounds ${lower} and ${upper} of the ${of} weight`;
    throw new WeightingError('invalid_bounds', `${given}; the lower lies from 0 to below 1, the upper above 1`);
  }
  const positive = weights.filter((weight) => weight > 0).sort();
  const mean = positive.reduce((sum, weight) => sum + weight, 0) / positive.length;
  const middle = of === 'mean' ? mean : quantile(positive, 0.5, 7);
  return { least: lower * middle, most: upper * middle };
}

/**
 * Cuts weights in place to bounds, which takes them off their margins, and rakes them again, which takes some out of the
 * bounds again, until both hold: the margins as in raking, the bounds to 1e-9 of themselves. Bounds are taken once, from
 * the weights that come in. Weights of 0 stay 0. `trimmed` counts the respondents whose weight was cut at least once; raking
 * may have taken it off the bound again.
 *
 * Source: trimming as in Potter (1990), Proceedings of the Survey Research Methods Section, ASA, 225-230; bounded
 * calibration in Deville and Särndal (1992), JASA 87, 376-382. Trimming trades bias for variance: report it.
 * @throws {WeightingError} invalid_bounds; not_converged if no weights within the bounds reach the margins.
 */
export function fitWithinBounds(
  weights: Float64Array,
  margins: readonly NumberedMargin[],
  limits: FitLimits,
  bounds: TrimBounds,
): { readonly rounds: number; readonly trimmed: number } {
  const { least, most } = boundsOf(weights, bounds);
  const outside = (w: number) => w > 0 && (w < least * (1 - BOUND_TOLERANCE) || w > most * (1 + BOUND_TOLERANCE));
  const trimmed = new Set<number>();
  let rounds = 0;
  for (let cut = 0; weights.some(outside); cut += 1) {
    if (cut === limits.maximumRounds) {
      throw new WeightingError(
        'not_converged',
        `no weights from ${bounds.lower} to ${bounds.upper} times the ${bounds.of} reached the targets after ` +
          `${cut} cuts; widen the bounds or merge small categories`,
      );
    }
    weights.forEach((weight, i) => {
      if (!outside(weight)) return;
      weights[i] = Math.min(most, Math.max(least, weight));
      trimmed.add(i);
    });
    rounds += fitMargins(weights, margins, limits);
  }
  return { rounds, trimmed: trimmed.size };
}
