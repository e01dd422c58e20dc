import { demand } from '../input-error.ts';

/** A sample by its summary; `sd` uses n − 1. */
export interface Group {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Pooled standard deviation √(Σ(n − 1)s²/Σ(n − 1)), in the unit of the values, and its degrees of freedom Σ(n − 1): the
 * common spread of groups whose means differ. Null if no group has two values. A group of one says nothing about spread
 * and has no weight, so that its sd may be given as 0.
 *
 * A negative or infinite figure: StatisticsInputError. Example: sd 3 of 11 values and sd 5 of 31 give
 * √((90 + 750)/40) = 4.583 on 40.
 */
export function pooledSd(
  groups: readonly Pick<Group, 'n' | 'sd'>[],
): { readonly sd: number; readonly df: number } | null {
  let squares = 0;
  let df = 0;
  for (const { n, sd } of groups) {
    demand(Number.isFinite(n) && n >= 0 && Number.isFinite(sd) && sd >= 0, `n = ${n}, s.d. = ${sd} is not a sample.`);
    if (n <= 1) continue;
    squares += (n - 1) * sd * sd;
    df += n - 1;
  }
  return df === 0 ? null : { sd: Math.sqrt(squares / df), df };
}
