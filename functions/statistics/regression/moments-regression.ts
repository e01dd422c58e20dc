import cdf from '@stdlib/stats-base-dists-t-cdf';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Moments } from '../co-moments.ts';
import { correlationsOf } from '../correlations.ts';
import { demand } from '../input-error.ts';
import { tInterval } from '../t-interval.ts';
import { dependentColumns } from './least-squares.ts';

/** A coefficient, in units of the outcome per unit of its predictor. */
interface Coefficient {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  readonly ci95: [number, number];
}

/** A predictor's coefficient, also standardised. */
interface Slope extends Coefficient {
  /** estimate · sd(x)/sd(y). */
  readonly beta: number;
  /** Variance inflation factor 1/(1 − R² of the predictor on the others), at least 1. */
  readonly vif: number;
}

export type MomentsRegression =
  | {
      readonly status: 'ok';
      readonly dfResidual: number;
      readonly intercept: Coefficient;
      /** In the order of the predictors. */
      readonly slopes: readonly Slope[];
      readonly rSquared: number;
      readonly adjustedRSquared: number;
      readonly sigma: number;
      /** F of all slopes together, on p and dfResidual degrees of freedom. */
      readonly f: number;
    }
  /** n ≤ p + 1. */
  | { readonly status: 'too_few_observations'; readonly needed: number }
  | { readonly status: 'constant_outcome' }
  /** Predictors, by place, that follow from those before them or do not vary. */
  | { readonly status: 'rank_deficient'; readonly aliased: readonly number[]; readonly rSquared: number }
  /** Nothing is left to estimate an error from. */
  | { readonly status: 'perfect_fit'; readonly slopes: readonly number[] };

/** Unexplained share of the variance that is rounding: moments do not tell less. */
const EXPLAINED = 1e-12;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Inverse of a correlation matrix of full rank. */
const inverseOf = (matrix: readonly (readonly number[])[]): number[][] =>
  new CholeskyDecomposition(new Matrix(matrix.map((row) => [...row]))).solve(Matrix.eye(matrix.length)).to2DArray();

/**
 * Ordinary least squares from the moments of the predictors and the outcome (the last variable): what merged cells give,
 * without a second pass over the answers. As ols.ts, to the same figures; solved on the correlation matrix, so that
 * variables of different spread lose no digits.
 *
 * Weighted moments give the weighted least squares fit. Its errors and tests stand on `size`, the effective sample size,
 * in place of n: exact where all weights are equal, else the approximation of Kish (1965), section 11.7.
 *
 * Source: Goodnight (1979), The American Statistician 33(3), 149-158; VIF: Marquardt (1970), Technometrics 12(3).
 * Example: y 1, 2, 2, 4 on x 1, 2, 3, 4: slope 0.9, beta 0.9234, R² 0.8526.
 * @throws {StatisticsInputError} for covariances that are no square matrix or moments of fewer than two variables.
 */
export function momentsRegression(moments: Moments, size: number = moments.n): MomentsRegression {
  const { means, covariances } = moments;
  const p = covariances.length - 1;
  demand(p > 0 && covariances.every((row) => row.length === p + 1), 'Covariances make no square matrix.');
  if (size <= p + 1) return { status: 'too_few_observations', needed: p + 2 };
  const { sds, matrix, constant } = correlationsOf(moments);
  if (constant.includes(p)) return { status: 'constant_outcome' };
  const places = Array.from({ length: p }, (_, i) => i);
  const among = (rows: readonly number[]) => rows.map((i) => rows.map((j) => matrix[i]?.[j] ?? 0));
  const withOutcome = (rows: readonly number[]) => rows.map((i) => matrix[i]?.[p] ?? 0);
  const varying = places.filter((i) => !constant.includes(i));
  const aliased = [...constant, ...dependentColumns(among(varying)).map((i) => varying[i] ?? 0)].sort((a, b) => a - b);
  const kept = places.filter((i) => !aliased.includes(i));
  const inverse = kept.length === 0 ? [] : inverseOf(among(kept));
  const betas = inverse.map((row) => dot(row, withOutcome(kept)));
  const rSquared = dot(betas, withOutcome(kept));
  if (aliased.length > 0) return { status: 'rank_deficient', aliased, rSquared };
  const spread = sds[p] ?? 0;
  const estimates = betas.map((beta, i) => (beta * spread) / (sds[i] ?? 1));
  if (1 - rSquared <= EXPLAINED) return { status: 'perfect_fit', slopes: estimates };
  const dfResidual = size - p - 1;
  const variance = (spread * spread * (size - 1) * (1 - rSquared)) / dfResidual;
  const coefficient = (estimate: number, se: number): Coefficient => {
    const t = estimate / se;
    return { estimate, se, t, p: 2 * cdf(-Math.abs(t), dfResidual), ci95: tInterval(estimate, se, dfResidual) };
  };
  const slopes = estimates.map((estimate, i): Slope => {
    const vif = inverse[i]?.[i] ?? 1;
    const se = Math.sqrt((variance * vif) / (size - 1)) / (sds[i] ?? 1);
    return { ...coefficient(estimate, se), beta: betas[i] ?? 0, vif };
  });
  const scaled = places.map((i) => (means[i] ?? 0) / (sds[i] ?? 1));
  const lever = dot(
    scaled,
    inverse.map((row) => dot(row, scaled)),
  );
  const intercept = coefficient(
    (means[p] ?? 0) - dot(estimates, means),
    Math.sqrt(variance * (1 / size + lever / (size - 1))),
  );
  return {
    status: 'ok',
    dfResidual,
    intercept,
    slopes,
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (size - 1)) / dfResidual,
    sigma: Math.sqrt(variance),
    f: (rSquared / p / (1 - rSquared)) * dfResidual,
  };
}
