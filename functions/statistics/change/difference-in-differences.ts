import type { Sample } from '../comparisons/independent.ts';
import { type Degenerate, type Tested, tTest } from '../comparisons/t-test.ts';
import { satterthwaite } from '../satterthwaite.ts';

/** Two groups, one of which an action reached, each before and after it. Null: no answers. */
export interface FourCells {
  readonly treatedBefore: Sample | null;
  readonly treatedAfter: Sample | null;
  readonly controlBefore: Sample | null;
  readonly controlAfter: Sample | null;
}

/** How the squared standard errors of the four cells are put together. */
export type CellVariance =
  /** Σs²/n: each cell estimates its own variance. */
  | 'separate'
  /** The four cells as one design of N respondents, as svyglm has it: each loses its n/(n − 1), all gain N/(N − 1). */
  | 'one-design';

export type DifferenceInDifferences =
  | Tested
  | Degenerate
  | { readonly status: 'too_few'; readonly difference: number }
  | { readonly status: 'empty_cell' };

/**
 * Effect of an action on those it reached, in points: their change minus the change of those it did not reach,
 * (T₁ − T₀) − (C₁ − C₀), from four independent samples. `separate` (default, for unweighted samples) has se² = Σs²/n;
 * `one-design` (for weighted ones, with their linearised se) is the regression's standard error. The two squares
 * differ by less than one part in the smallest n. Tested with Welch-Satterthwaite degrees of freedom.
 *
 * It assumes that without the action both groups would have changed alike (parallel trends), which the figures cannot
 * prove. Where the composition of a group changed, weighted and unweighted effects can disagree: give the weighted one.
 * A cell without answers: `empty_cell`; of one respondent: `too_few`; none varies: `degenerate`.
 * Source: Angrist and Pischke (2009), Mostly Harmless Econometrics, section 5.2.
 * Example: 75.79 to 76.36 against 76.02 to 76.75 is −0.16, se 1.00.
 */
export function differenceInDifferences(
  cells: FourCells,
  variance: CellVariance = 'separate',
): DifferenceInDifferences {
  const { treatedBefore, treatedAfter, controlBefore, controlAfter } = cells;
  if (treatedBefore === null || treatedAfter === null || controlBefore === null || controlAfter === null)
    return { status: 'empty_cell' };
  const difference = treatedAfter.mean - treatedBefore.mean - (controlAfter.mean - controlBefore.mean);
  const all = [treatedBefore, treatedAfter, controlBefore, controlAfter];
  const total = all.reduce((sum, { n }) => sum + n, 0);
  const design = variance === 'one-design' ? total / (total - 1) : 1;
  const parts = all.flatMap(({ n, se }) => {
    if (se === null) return [];
    const own = variance === 'one-design' ? (n - 1) / n : 1;
    return [{ n, variance: se * se * own * design }];
  });
  if (parts.length < all.length) return { status: 'too_few', difference };
  const squared = parts.reduce((sum, part) => sum + part.variance, 0);
  return tTest(difference, Math.sqrt(squared), satterthwaite(parts) ?? 1);
}
