import type { Programme } from '../../model/programme/index.ts';
import type { Margin } from '../../statistics/weighting/margin.ts';
import { postStratify } from '../../statistics/weighting/post-stratify.ts';
import { rake } from '../../statistics/weighting/rake.ts';
import { WeightingError } from '../../statistics/weighting/weighting-error.ts';
import type { Cell } from '../cells.ts';

type Trim = NonNullable<Programme['weighting']['trim']>;

/** Σw of every cell, in the order of the cells, and how it was found. */
export interface Fitted {
  readonly weights: Float64Array;
  /** Rounds of raking over all margins; 0 for post-stratification. */
  readonly iterations: number;
  /** Respondents whose weight was cut at least once. */
  readonly trimmed: number;
}

/** How near, relative to a bound, a weight must be to count as within: re-raking only ever comes close. */
const AT_BOUND = 1e-9;
const MOST_CUTS = 1000;

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function checkAlike(cells: readonly Cell[]): void {
  const least = Math.min(...cells.map(({ totals }) => totals.weights.least));
  const most = Math.max(...cells.map(({ totals }) => totals.weights.most));
  if (most - least <= AT_BOUND * most) return;
  throw new WeightingError(
    'invalid_bounds',
    `base weights lie from ${least} to ${most}, and trimming needs them alike, because a weight is bounded for a whole ` +
      'cell of respondents; leave out weighting.trim or set weighting.base to none',
  );
}

/**
 * Cuts the weights per respondent to bounds and rakes again until both hold, as fitWithinBounds does for single weights:
 * bounds are multiples of the mean untrimmed weight, taken once.
 */
function trimmedFit(cells: readonly Cell[], margins: readonly Margin[], trim: Trim): Fitted {
  checkAlike(cells);
  const n = Float64Array.from(cells, ({ totals }) => totals.responses);
  let { weights, rounds: iterations } = rake(n, margins);
  const mean = sum(weights) / sum(n);
  const [least, most] = [trim.low * mean, trim.high * mean];
  const each = (i: number): number => (weights[i] ?? 0) / (n[i] ?? 1);
  const outside = (_: unknown, i: number) => each(i) < least * (1 - AT_BOUND) || each(i) > most * (1 + AT_BOUND);
  const ever = new Set<number>();
  for (let cut = 0; cells.some(outside); cut += 1) {
    if (cut === MOST_CUTS) {
      const bounds = `no weights from ${trim.low} to ${trim.high} times their mean reached the targets`;
      throw new WeightingError('not_converged', `${bounds}; widen weighting.trim or merge small categories`);
    }
    for (const [i] of n.entries()) if (outside(null, i)) ever.add(i);
    const raked = rake(
      n.map((count, i) => count * Math.min(most, Math.max(least, each(i)))),
      margins,
    );
    weights = raked.weights;
    iterations += raked.rounds;
  }
  return { weights, iterations, trimmed: n.reduce((total, count, i) => total + (ever.has(i) ? count : 0), 0) };
}

/**
 * Weights of an operator's cells. All respondents of a cell are alike in the weighting variables, so that one factor,
 * Σw/Σ base, holds for each of them.
 * @throws {WeightingError} see postStratify and rake; invalid_bounds for trimming where base weights are not alike.
 */
export function fitCells(
  cells: readonly Cell[],
  margins: readonly Margin[],
  { method, trim }: Programme['weighting'],
): Fitted {
  const base = Float64Array.from(cells, ({ totals }) => totals.weights.sum);
  const [only] = margins;
  if (method === 'post-stratification' && only !== undefined) {
    return { weights: postStratify(base, only), iterations: 0, trimmed: 0 };
  }
  if (trim !== undefined) return trimmedFit(cells, margins, trim);
  const { weights, rounds: iterations } = rake(base, margins);
  return { weights, iterations, trimmed: 0 };
}
