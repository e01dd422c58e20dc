import cdf from '@stdlib/stats-base-dists-f-cdf';
import type { Sample } from './independent.ts';

/** A standard error under this, in points, is rounding: its weight 1/se² would be without bounds. */
const NO_SPREAD = 1e-12;

export type Omnibus =
  | { readonly status: 'tested'; readonly f: number; readonly df: readonly [number, number]; readonly p: number }
  | { readonly status: 'degenerate' }
  | { readonly status: 'too_few' };

/**
 * Welch's one-way analysis of variance: do k ≥ 2 independent groups have one mean, whatever their variances? With
 * w = 1/se², W = Σw, x̃ = Σwx̄/W and λ = Σ(1 − w/W)²/(n − 1):
 * F = (Σw(x̄ − x̃)²/(k − 1))/(1 + 2(k − 2)λ/(k² − 1)) on k − 1 and (k² − 1)/(3λ) degrees of freedom.
 * For two groups F is the square of Welch's t. Weighted samples enter with their linearised se.
 *
 * Fewer than two groups, or one of fewer than two respondents: `too_few`. A group that does not vary would get infinite
 * weight: `degenerate`. p is the lower tail of 1/F, so that small ones keep their digits.
 * Source: Welch (1951), Biometrika 38, 330-336. As R's oneway.test. Example: means 60, 62 and 65, each with se 1 and
 * n 31: λ = 0.0444, F = 6.264 on 2 and 60, p = 0.0034.
 */
export function welchAnova(groups: readonly Sample[]): Omnibus {
  const known = groups.flatMap(({ n, mean, se }) => (se === null || n < 2 ? [] : [{ n, mean, se }]));
  const k = groups.length;
  if (k < 2 || known.length < k) return { status: 'too_few' };
  if (known.some(({ se }) => se < NO_SPREAD)) return { status: 'degenerate' };
  const weights = known.map(({ se }) => 1 / (se * se));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const share = (i: number): number => (weights[i] ?? 0) / total;
  const grand = known.reduce((sum, { mean }, i) => sum + share(i) * mean, 0);
  const between = known.reduce((sum, { mean }, i) => sum + (weights[i] ?? 0) * (mean - grand) ** 2, 0) / (k - 1);
  const lambda = known.reduce((sum, { n }, i) => sum + (1 - share(i)) ** 2 / (n - 1), 0);
  const f = between / (1 + (2 * (k - 2) * lambda) / (k * k - 1));
  const df = [k - 1, (k * k - 1) / (3 * lambda)] as const;
  return { status: 'tested', f, df, p: f === 0 ? 1 : cdf(1 / f, df[1], df[0]) };
}
