import { ols, type Predictor, type Regression } from './ols.ts';

export type IndexWeights =
  | {
      readonly status: 'ok';
      readonly n: number;
      readonly rSquared: number;
      /** At least 0, sum 1, in the order of the dimensions. */
      readonly weights: readonly { readonly id: string; readonly weight: number }[];
    }
  /** Dimensions whose better score goes with lower satisfaction: no weights can be read off; drop or merge them. */
  | { readonly status: 'negative_coefficients'; readonly n: number; readonly dimensions: readonly string[] }
  /** No dimension moves satisfaction at all. */
  | { readonly status: 'no_relation'; readonly n: number }
  | Exclude<Regression, { readonly status: 'ok' | 'perfect_fit' }>;

/** Coefficients this small beside the largest are rounding of 0. */
const ROUNDING = 1e-12;

/**
 * Index weights from a regression of overall satisfaction on the dimension scores, all 0 to 100: the coefficients divided
 * by their sum, so that the index predicts satisfaction best among weighted means. No constraint is forced on the fit:
 * a negative coefficient is reported, not set to 0, because the others would change with it.
 *
 * Source: the index 0.7 · perceived value + 0.3 · image of the Gansu study is such a formula; ols.ts for the fit.
 * Example: coefficients 0.35 and 0.15 give weights 0.7 and 0.3.
 * @throws {StatisticsInputError} as ols.
 */
export function indexWeightsByRegression(overall: readonly number[], dimensions: readonly Predictor[]): IndexWeights {
  const fit = ols(overall, dimensions);
  if (fit.status !== 'ok' && fit.status !== 'perfect_fit') return fit;
  const perfect = fit.status === 'perfect_fit';
  const estimates = (perfect ? fit.estimates : fit.coefficients.map(({ estimate }) => estimate)).slice(1);
  const largest = Math.max(0, ...estimates.map(Math.abs));
  const slopes = estimates.map((slope) => (Math.abs(slope) <= ROUNDING * largest ? 0 : slope));
  const negative = dimensions.filter((_, d) => (slopes[d] ?? 0) < 0);
  if (negative.length > 0) {
    return { status: 'negative_coefficients', n: fit.n, dimensions: negative.map(({ id }) => id) };
  }
  const sum = slopes.reduce((all, slope) => all + slope, 0);
  if (sum === 0) return { status: 'no_relation', n: fit.n };
  const weights = dimensions.map(({ id }, d) => ({ id, weight: (slopes[d] ?? 0) / sum }));
  return { status: 'ok', n: fit.n, rSquared: perfect ? 1 : fit.rSquared, weights };
}
