import { normalP } from '../normal.ts';
import { newcombe } from './newcombe.ts';
import { type Count, wilson } from './wilson.ts';

export type ProportionComparison =
  | {
      readonly status: 'tested';
      /** Share of the first minus share of the second, −1 to 1. */
      readonly difference: number;
      /** Newcombe's interval of the difference. */
      readonly ci95: [number, number];
      readonly z: number;
      /** Two-sided. */
      readonly p: number;
    }
  | { readonly status: 'degenerate'; readonly difference: number; readonly ci95: [number, number] }
  | { readonly status: 'no_data' };

/**
 * Two independent proportions: their difference with Newcombe's interval and the z test with pooled variance,
 * z = (p₁ − p₂)/√(p̄(1 − p̄)(1/n₁ + 1/n₂)), p̄ = (x₁ + x₂)/(n₁ + n₂), without continuity correction. z² is Pearson's χ².
 * Nobody or everybody on both sides: z is 0/0, `degenerate`, but the interval stands. n = 0 on a side: `no_data`.
 *
 * Source: Agresti (2013), Categorical Data Analysis, 3rd ed., ch. 3. As R's prop.test(correct = FALSE).
 * Interval and test rest on different variances, so that near the limit they may disagree; the interval is the safer.
 * Example: 56 of 70 against 48 of 80 is 0.2, [0.0524, 0.3339], z = 2.650, p = 0.0080.
 */
export function compareProportions(a: Count, b: Count): ProportionComparison {
  const first = wilson(a);
  const second = wilson(b);
  if (first.status === 'no_data' || second.status === 'no_data') return { status: 'no_data' };
  const difference = first.share - second.share;
  const ci95 = newcombe(first, second);
  const pooled = (a.x + b.x) / (a.n + b.n);
  const variance = pooled * (1 - pooled) * (1 / a.n + 1 / b.n);
  if (variance <= 0) return { status: 'degenerate', difference, ci95 };
  const z = difference / Math.sqrt(variance);
  return { status: 'tested', difference, ci95, z, p: normalP(z) };
}
