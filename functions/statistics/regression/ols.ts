import cdf from '@stdlib/stats-base-dists-t-cdf';
import { demand } from '../input-error.ts';
import { tInterval } from '../t-interval.ts';
import { dependentColumns, leastSquares } from './least-squares.ts';

export interface Predictor {
  readonly id: string;
  readonly values: readonly number[];
}

interface Coefficient {
  /** Id of the predictor, null for the intercept. */
  readonly id: string | null;
  /** Units of y per unit of the predictor. */
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  readonly ci95: [number, number];
}

export type Regression =
  | {
      readonly status: 'ok';
      readonly n: number;
      readonly dfResidual: number;
      /** The intercept first. */
      readonly coefficients: readonly Coefficient[];
      readonly rSquared: number;
      readonly adjustedRSquared: number;
      /** Residual standard deviation, in the unit of y. */
      readonly sigma: number;
    }
  /** n ≤ p + 1: nothing is left to estimate the error from. */
  | { readonly status: 'too_few_observations'; readonly n: number; readonly needed: number }
  | { readonly status: 'constant_outcome'; readonly n: number }
  /** The predictors named follow from those before them; R² holds all the same, coefficients have no single value. */
  | {
      readonly status: 'rank_deficient';
      readonly n: number;
      readonly aliased: readonly string[];
      readonly rSquared: number;
    }
  /** No residuals: an outcome that was computed from the predictors. No error, so no test. */
  | { readonly status: 'perfect_fit'; readonly n: number; readonly estimates: readonly number[] };

/** Squares of larger values, summed, could leave the range of a double. */
const LARGEST = 1e100;

/** Residual spread, relative to that of y, that is rounding. */
const ROUNDING = 1e-12;

const sumOfSquares = (values: readonly number[], from: (i: number) => number): number =>
  values.reduce((sum, value, i) => sum + (value - from(i)) ** 2, 0);

function check(y: readonly number[], predictors: readonly Predictor[]): void {
  const usable = (value: number): boolean => Math.abs(value) <= LARGEST;
  demand(y.every(usable), 'The outcome has a value that is missing or beyond 1e100; leave such rows out.');
  for (const { id, values } of predictors) {
    demand(values.length === y.length, `Predictor ${id} has ${values.length} values, the outcome ${y.length}.`);
    demand(values.every(usable), `Predictor ${id} has a value that is missing or beyond 1e100; leave such rows out.`);
  }
}

/**
 * Ordinary least squares of y on an intercept and the predictors, unweighted, rows complete: coefficients, their standard
 * errors, t and two-sided p on n − p − 1 degrees of freedom, R² = 1 − RSS/TSS, adjusted 1 − (1 − R²)(n − 1)/(n − p − 1).
 * As lm in R; by Householder QR, never by the normal equations. p values hold for predictors chosen beforehand.
 *
 * Source: Golub and Van Loan (2013), Matrix Computations, section 5.3. Publish from n ≥ 10 predictors on.
 * Example: y 1, 2, 2, 4 on x 1, 2, 3, 4: intercept 0, slope 0.9, R² 0.8526.
 * @throws {StatisticsInputError} for values that are missing or beyond 1e100, and lists that differ in length.
 */
export function ols(y: readonly number[], predictors: readonly Predictor[]): Regression {
  check(y, predictors);
  const n = y.length;
  const needed = predictors.length + 2;
  if (n < needed) return { status: 'too_few_observations', n, needed };
  const mean = y.reduce((sum, value) => sum + value, 0) / n;
  const total = sumOfSquares(y, () => mean);
  if (Math.sqrt(total / n) <= ROUNDING * Math.abs(mean)) return { status: 'constant_outcome', n };
  const columns = [new Array<number>(n).fill(1), ...predictors.map(({ values }) => values)];
  const dependent = dependentColumns(columns);
  const fit = leastSquares(
    y,
    columns.filter((_, c) => !dependent.includes(c)),
  );
  const residual = sumOfSquares(y, (i) => fit.fitted[i] ?? 0);
  const rSquared = 1 - residual / total;
  if (dependent.length > 0) {
    return { status: 'rank_deficient', n, aliased: dependent.map((c) => predictors[c - 1]?.id ?? ''), rSquared };
  }
  if (Math.sqrt(residual / total) <= ROUNDING) return { status: 'perfect_fit', n, estimates: fit.coefficients };
  const dfResidual = n - columns.length;
  const sigma = Math.sqrt(residual / dfResidual);
  const coefficients = fit.coefficients.map((estimate, c): Coefficient => {
    const se = sigma * Math.sqrt(fit.unscaledVariances[c] ?? 0);
    const t = estimate / se;
    const p = 2 * cdf(-Math.abs(t), dfResidual);
    return { id: predictors[c - 1]?.id ?? null, estimate, se, t, p, ci95: tInterval(estimate, se, dfResidual) };
  });
  const adjustedRSquared = 1 - ((1 - rSquared) * (n - 1)) / dfResidual;
  return { status: 'ok', n, dfResidual, coefficients, rSquared, adjustedRSquared, sigma };
}
