import { effectiveSize } from '../effective-size.ts';
import { demand } from '../input-error.ts';
import { wilson } from '../proportions/wilson.ts';

/** Sums over respondents: y is the (weighted) number of a respondent's comments, x of those with the reason. */
export interface ClusterSums {
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
  /** Comments, unweighted. */
  readonly units: number;
}

export type ClusteredShare =
  | {
      readonly status: 'estimated';
      readonly share: number;
      readonly ci95: [number, number];
      readonly effectiveN: number;
    }
  | { readonly status: 'no_data' };

/**
 * A share p = Σx/Σy of comments (or calls) where one respondent may give several: they are no independent answers. Wilson's
 * interval on the effective size n* = p(1 − p)/v, v = Σ(x − py)²/(Σy)² being the linearised variance of the ratio; at most
 * the number of comments. With one comment a respondent and equal weights n* is their number, and the interval Wilson's.
 *
 * p = 0 or 1 has no variance to learn from: n* is then Kish's (Σy)²/Σy². No comments: `no_data`. x above y, or a sum that
 * is negative or not finite: StatisticsInputError.
 * Source: Korn and Graubard (1998), Survey Methodology 24(2), 193-201 (there with Clopper and Pearson's interval); Cochran
 * (1977), Sampling Techniques, section 6.4, for the ratio. Example: two respondents of two comments each, one always and
 * one never with the reason: 2 of 4 comments, n* = 2.
 */
export function clusteredShare({ x, y, xx, xy, yy, units }: ClusterSums): ClusteredShare {
  demand(
    [x, y, xx, xy, yy, units].every((sum) => Number.isFinite(sum) && sum >= 0) && x <= y,
    'A sum over respondents is negative or not finite, or more comments have the reason than there are.',
  );
  if (y === 0) return { status: 'no_data' };
  const p = x / y;
  const variance = (xx - 2 * p * xy + p * p * yy) / (y * y);
  const spread = p * (1 - p);
  const effectiveN = spread > 0 && variance > 0 ? Math.min(units, spread / variance) : effectiveSize(y, yy);
  const interval = wilson({ x: effectiveN * p, n: effectiveN });
  return interval.status === 'no_data' ? interval : { ...interval, share: p, effectiveN };
}
