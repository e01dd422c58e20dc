import { describe, expect, it } from 'vitest';
import { momentsRegression } from '../../../functions/statistics/regression/moments-regression.ts';
import { MODELS, type ModelName, momentsOfRows, NAMES } from './driver-data.ts';
import { edgeCase, near, nearAll, oracle } from './oracle.ts';

interface Coefficient {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
  readonly ci95: readonly number[];
}
interface Model {
  readonly n: number;
  readonly coefficients: readonly Coefficient[];
  readonly r_squared: number;
  readonly adj_r_squared: number;
  readonly sigma: number;
  readonly df_residual: number;
  readonly F: number;
  readonly standardized_beta: Readonly<Record<string, number>>;
  readonly vif: Readonly<Record<string, number>>;
}
const models = oracle<Readonly<Record<ModelName, Model>>>('03_regression_ols');

describe("regression from moments, against R's lm (oracle 03)", () => {
  it.each(NAMES)('%s', (name) => {
    const expected = models[name];
    const moments = momentsOfRows(MODELS[name].rows);
    expect(moments.n).toBe(expected.n);
    const fit = momentsRegression(moments);
    if (fit.status !== 'ok') throw new Error(fit.status);
    near(fit.rSquared, expected.r_squared);
    near(fit.adjustedRSquared, expected.adj_r_squared);
    near(fit.sigma, expected.sigma);
    near(fit.f, expected.F);
    expect(fit.dfResidual).toBe(expected.df_residual);
    [fit.intercept, ...fit.slopes].forEach((own, c) => {
      const theirs = expected.coefficients[c];
      for (const key of ['estimate', 'se', 't', 'p'] as const) near(own[key], theirs?.[key] ?? null);
      nearAll(own.ci95, theirs?.ci95 ?? []);
    });
    nearAll(
      fit.slopes.map(({ beta }) => beta),
      Object.values(expected.standardized_beta),
    );
    nearAll(
      fit.slopes.map(({ vif }) => vif),
      Object.values(expected.vif),
    );
  });

  it('does not care for the size of equal weights', () => {
    const { rows } = MODELS.A_blocks;
    const plain = momentsRegression(momentsOfRows(rows));
    const moments = momentsOfRows(
      rows,
      rows.map(() => 3.7),
    );
    const heavy = momentsRegression(moments, moments.effectiveN);
    if (plain.status !== 'ok' || heavy.status !== 'ok') throw new Error('no fit');
    near(heavy.rSquared, plain.rSquared);
    plain.slopes.forEach(({ se }, i) => {
      near(heavy.slopes[i]?.se, se);
    });
  });
});

describe('a regression without an answer, from moments', () => {
  it('names predictors that follow from others or do not vary (edge case collinear)', () => {
    const { input, expected } = edgeCase<Record<'y' | 'x1' | 'x2', number[]>, { r_squared: number }>('collinear');
    const rows = input.y.map((y, i) => [input.x1[i] ?? 0, input.x2[i] ?? 0, y]);
    const fit = momentsRegression(momentsOfRows(rows));
    expect(fit).toMatchObject({ status: 'rank_deficient', aliased: [1] });
    near(fit.status === 'rank_deficient' ? fit.rSquared : null, expected.r_squared);
    const constant = momentsRegression(momentsOfRows(rows.map(([x = 0, , y = 0]) => [4, x, y])));
    expect(constant).toMatchObject({ status: 'rank_deficient', aliased: [0] });
  });

  it('needs more answers than coefficients (edge case p_ge_n)', () => {
    const { input } = edgeCase<{ n: number; predictors: number }, unknown>('p_ge_n');
    const rows = Array.from({ length: input.n }, (_, i) =>
      Array.from({ length: input.predictors + 1 }, (_, j) => (i * i + 7 * j * i + j) % 11),
    );
    expect(momentsRegression(momentsOfRows(rows))).toEqual({ status: 'too_few_observations', needed: 7 });
  });

  it('has no outcome that varies (edge case constant_y)', () => {
    const { input } = edgeCase<Record<'y' | 'x', number[]>, unknown>('constant_y');
    const rows = input.y.map((y, i) => [input.x[i] ?? 0, y]);
    expect(momentsRegression(momentsOfRows(rows))).toEqual({ status: 'constant_outcome' });
    const thirds = rows.map(([x = 0]) => [x, 200 / 3]);
    expect(momentsRegression(momentsOfRows(thirds))).toEqual({ status: 'constant_outcome' });
  });

  it('has no residuals', () => {
    const fit = momentsRegression(
      momentsOfRows([
        [1, 3],
        [2, 5],
        [3, 7],
        [4, 9],
      ]),
    );
    nearAll(fit.status === 'perfect_fit' ? fit.slopes : null, [2]);
  });

  it('refuses what is no matrix', () => {
    expect(() => momentsRegression({ n: 9, means: [1], covariances: [[1]] })).toThrow(/no square matrix/);
  });
});
