import cdf from '@stdlib/stats-base-dists-f-cdf';

/** A group of values: their number, mean, and Σ(x − mean)². */
export interface Group {
  readonly n: number;
  readonly mean: number;
  readonly spread: number;
}

export type GroupEffect =
  | {
      readonly status: 'tested';
      readonly f: number;
      readonly df: readonly [number, number];
      readonly p: number;
      /** Intraclass correlation: share of the variance that lies between the groups, at most 1. */
      readonly icc: number;
    }
  | { readonly status: 'degenerate' }
  | { readonly status: 'too_few' };

/**
 * One-way analysis of variance with equal variances, and the intraclass correlation ICC(1) of its mean squares:
 * F = MSB/MSW on k − 1 and N − k degrees of freedom, ICC = (MSB − MSW)/(MSB + (n₀ − 1)·MSW),
 * n₀ = (N − Σn²/N)/(k − 1), the size of a group (their common n where all are alike). A negative ICC is what chance
 * gives where groups do not differ; it is not cut off at 0.
 *
 * Fewer than two groups, or no value more than groups: `too_few`. Nothing varies within the groups: `degenerate`.
 * p is the lower tail of 1/F, so that small ones keep their digits.
 * Source: Fisher (1925), Statistical Methods for Research Workers; Shrout and Fleiss (1979), Psychological Bulletin 86,
 * 420-428, ICC(1,1). As R's oneway.test(var.equal = TRUE). Example: three groups of 10 with means 5.032, 4.661 and 5.526
 * and s.d. 0.583, 0.794 and 0.443 (R's PlantGrowth): F = 4.846 on 2 and 27, p = 0.0159, ICC = 0.278.
 */
export function oneWayAnova(groups: readonly Group[]): GroupEffect {
  const k = groups.length;
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  if (k < 2 || total <= k) return { status: 'too_few' };
  const grand = groups.reduce((sum, { n, mean }) => sum + (n / total) * mean, 0);
  const between = groups.reduce((sum, { n, mean }) => sum + n * (mean - grand) ** 2, 0) / (k - 1);
  const within = groups.reduce((sum, { spread }) => sum + spread, 0) / (total - k);
  if (within === 0) return { status: 'degenerate' };
  const size = (total - groups.reduce((sum, { n }) => sum + n * n, 0) / total) / (k - 1);
  const f = between / within;
  const df = [k - 1, total - k] as const;
  const icc = (between - within) / (between + (size - 1) * within);
  return { status: 'tested', f, df, p: f === 0 ? 1 : cdf(1 / f, df[1], df[0]), icc };
}
