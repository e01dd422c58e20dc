import { Matrix, QrDecomposition } from 'ml-matrix';
import { demand } from '../input-error.ts';
import { dependentColumns } from './least-squares.ts';

export type EstimatedWeights =
  | {
      readonly status: 'ok';
      readonly n: number;
      readonly rSquared: number;
      /** At least 0, sum 1, in the order of the dimensions. */
      readonly weights: readonly number[];
    }
  /** Fewer than 100: estimated weights would be less sure than equal ones. */
  | { readonly status: 'too_few_responses'; readonly n: number }
  | { readonly status: 'constant_outcome'; readonly n: number }
  /** Dimensions, by place, that follow from those before them, or do not vary. */
  | { readonly status: 'rank_deficient'; readonly n: number; readonly dimensions: readonly number[] }
  /** Dimensions, by place, whose better score goes with lower satisfaction. */
  | { readonly status: 'negative_coefficients'; readonly n: number; readonly dimensions: readonly number[] }
  | { readonly status: 'no_relation'; readonly n: number };

const FEWEST = 100;
const ROUNDING = 1e-12;

/**
 * Index weights by regression, as indexWeightsByRegression, from n and the covariances of the dimensions and the outcome
 * (the last row and column): what merged cells give. Solved on the correlation matrix by QR, so that dimensions of
 * different spread lose no digits.
 * @throws {StatisticsInputError} for a matrix that is not square.
 */
export function indexWeightsFromMoments(n: number, covariances: readonly (readonly number[])[]): EstimatedWeights {
  const k = covariances.length - 1;
  demand(k > 0 && covariances.every((row) => row.length === k + 1), 'Covariances make no square matrix.');
  if (n < FEWEST) return { status: 'too_few_responses', n };
  const sds = covariances.map((row, i) => Math.sqrt(row[i] ?? 0));
  const outcome = sds[k] ?? 0;
  if (outcome === 0) return { status: 'constant_outcome', n };
  const places = Array.from({ length: k }, (_, i) => i);
  const constant = places.filter((i) => sds[i] === 0);
  if (constant.length > 0) return { status: 'rank_deficient', n, dimensions: constant };
  const r = (i: number, j: number): number => (covariances[i]?.[j] ?? 0) / ((sds[i] ?? 1) * (sds[j] ?? 1));
  const among = places.map((i) => places.map((j) => r(i, j)));
  const dependent = dependentColumns(among);
  if (dependent.length > 0) return { status: 'rank_deficient', n, dimensions: dependent };
  const betas = new QrDecomposition(new Matrix(among)).solve(Matrix.columnVector(places.map((i) => r(i, k))));
  const slopes = places.map((i) => (betas.get(i, 0) * outcome) / (sds[i] ?? 1));
  const largest = Math.max(...slopes.map(Math.abs));
  const weights = slopes.map((slope) => (Math.abs(slope) <= ROUNDING * largest ? 0 : slope));
  const negative = places.filter((i) => (weights[i] ?? 0) < 0);
  if (negative.length > 0) return { status: 'negative_coefficients', n, dimensions: negative };
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return { status: 'no_relation', n };
  const rSquared = places.reduce((total, i) => total + betas.get(i, 0) * r(i, k), 0);
  return { status: 'ok', n, rSquared, weights: weights.map((weight) => weight / sum) };
}
