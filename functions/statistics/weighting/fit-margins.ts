import { categoryTotals, type NumberedMargin } from './margin.ts';
import { WeightingError } from './weighting-error.ts';

export interface FitLimits {
  /** Largest miss of a target, relative to the target, at which the fit is done. */
  readonly tolerance: number;
  /** Rounds over all margins before giving up. */
  readonly maximumRounds: number;
}

interface Miss {
  readonly size: number;
  readonly where: string;
}

function largestMiss(margins: readonly NumberedMargin[], weights: Float64Array): Miss {
  let largest: Miss = { size: 0, where: '' };
  for (const margin of margins) {
    categoryTotals(margin, weights).forEach((total, code) => {
      const target = margin.targets[code] ?? 0;
      const size = target === 0 ? 0 : Math.abs(total - target) / target;
      if (size <= largest.size) return;
      largest = { size, where: `variable ${margin.variable}, category ${margin.labels[code]}: ${total} for ${target}` };
    });
  }
  return largest;
}

function fitOne(margin: NumberedMargin, weights: Float64Array): void {
  const factors = categoryTotals(margin, weights).map((total, code) =>
    total === 0 ? 0 : (margin.targets[code] ?? 0) / total,
  );
  for (let i = 0; i < weights.length; i += 1) {
    weights[i] = (weights[i] ?? 0) * (factors[margin.codes[i] ?? 0] ?? 0);
  }
}

/**
 * Iterative proportional fitting in place: scales the weights to each margin in turn until all hold at once.
 * Margins have the same total. Returns the rounds that it took.
 *
 * Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427-444. It converges where some table with
 * the sample's empty combinations has these margins; where none has, the fit swings for ever.
 * @throws {WeightingError} not_converged, with the target that is missed most.
 */
export function fitMargins(weights: Float64Array, margins: readonly NumberedMargin[], limits: FitLimits): number {
  let miss = largestMiss(margins, weights);
  for (let round = 0; round <= limits.maximumRounds; round += 1) {
    if (miss.size <= limits.tolerance) return round;
    for (const margin of margins) fitOne(margin, weights);
    miss = largestMiss(margins, weights);
  }
  throw new WeightingError(
    'not_converged',
    `raking missed its targets after ${limits.maximumRounds} rounds, most at ${miss.where}; ` +
      'empty combinations of categories may rule the targets out: merge categories or drop a variable',
  );
}
