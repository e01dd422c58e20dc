import { independent } from '../comparisons/independent.ts';
import { MOMENTS, mergeMoments } from '../moments.ts';
import { summarise } from '../summary.ts';

/** Moments (see moments.ts) of the scores, 0 to 100, of those with a factor, of those compared with, and of all others. */
export interface FactorSides {
  readonly with: Float64Array;
  readonly against: Float64Array;
  readonly others: Float64Array;
}

interface FactorFigures {
  readonly n: number;
  readonly nWith: number;
  readonly nAgainst: number;
  /** Share of n that has the factor, 0-1, weighted. */
  readonly prevalence: number;
  readonly valueWith: number;
  readonly valueAgainst: number;
  /** valueWith − valueAgainst, points; the interval by Welch's test, null for a side of one. */
  readonly difference: number;
  readonly ci95: [number, number] | null;
  /** difference in per cent of valueAgainst, null where that is 0. */
  readonly relative: number | null;
  /** Mean of 100 − s over n, points. */
  readonly lost: number;
  /** Points per respondent that would not be lost if those with the factor scored as those compared with. */
  readonly attributablePoints: number;
}

export type FactorLoss =
  | (FactorFigures & {
      readonly status: 'ok';
      /** Share of all lost points that those with the factor lose, 0-1. */
      readonly directShare: number;
      /** directShare / prevalence: 1 where they lose as much as everybody. */
      readonly lossIndex: number;
      /** Below 0 where those with the factor score higher. */
      readonly attributableShare: number;
    })
  | (FactorFigures & { readonly status: 'no_loss' })
  /** Nobody with the factor, or nobody to compare with. */
  | { readonly status: 'no_data'; readonly n: number };

/** What rounding leaves of a mean score of 100. */
const ROUNDING = 1e-9;

/**
 * Lost points that go with a factor. With L = 100 − s: direct share p · L̄₁/L̄, loss index L̄₁/L̄, attributable share
 * p(x̄₀ − x̄₁)/L̄, where p is the weighted share with the factor among all of whom it is known, x̄₁ their mean, x̄₀ that of
 * those they are compared with (everybody else, or a baseline) and L̄ the mean loss. An association, not an effect. Factors
 * may overlap, so their shares do not add up.
 *
 * Source: the attributable fraction of Levin (1953), for a mean; the loss contribution (失分贡献) of the Guangdong Mobile
 * call-centre analysis. Example: 10 % score 60 and the rest 80: L̄ = 22, direct share 0.18, attributable share 0.0909.
 */
export function factorLoss({ with: having, against, others }: FactorSides): FactorLoss {
  const all = new Float64Array(MOMENTS);
  for (const side of [having, against, others]) mergeMoments(all, 0, side, 0);
  const [whole, one, zero] = [summarise(all, 0), summarise(having, 0), summarise(against, 0)];
  if (whole === null || one === null || zero === null) return { status: 'no_data', n: whole?.n ?? 0 };
  const test = independent(one, zero);
  const difference = one.mean - zero.mean;
  const prevalence = (having[1] ?? 0) / (all[1] ?? 1);
  const lost = 100 - whole.mean;
  const figures: FactorFigures = {
    n: whole.n,
    nWith: one.n,
    nAgainst: zero.n,
    prevalence,
    valueWith: one.mean,
    valueAgainst: zero.mean,
    difference,
    ci95: test.status === 'tested' ? test.ci95 : null,
    relative: zero.mean === 0 ? null : (difference / zero.mean) * 100,
    lost,
    attributablePoints: -prevalence * difference,
  };
  if (lost <= ROUNDING) return { status: 'no_loss', ...figures };
  const lossIndex = (100 - one.mean) / lost;
  const attributableShare = figures.attributablePoints / lost;
  return { status: 'ok', ...figures, directShare: prevalence * lossIndex, lossIndex, attributableShare };
}
