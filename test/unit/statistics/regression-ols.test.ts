import { describe, expect, it } from 'vitest';
import { indexWeightsByRegression } from '../../../functions/statistics/regression/index-weights.ts';
import { ols, type Predictor } from '../../../functions/statistics/regression/ols.ts';
import { edgeCase, near, nearAll, oracle } from './oracle.ts';
import { ecsi } from './pls-data.ts';
import { table } from './weighting-data.ts';

interface Model {
  readonly n: number;
  readonly predictors: readonly string[];
  readonly coefficients: readonly {
    estimate: number;
    se: number;
    t: number;
    p: number;
    ci95: readonly [number, number];
  }[];
  readonly r_squared: number;
  readonly adj_r_squared: number;
  readonly sigma: number;
  readonly df_residual: number;
}
type Models = Readonly<Record<'A_blocks' | 'B_nine_drivers' | 'C_nine_drivers_odd_ids', Model>>;
const models = oracle<Models>('03_regression_ols');
const customers = table('mobi.csv');
const odd = customers.filter(({ id }) => Number(id) % 2 === 1);

/** Mean of items of 1 to 10, 0 to 100, of every customer. */
const score = (rows: typeof customers, items: readonly string[]): number[] =>
  rows.map((row) => items.reduce((sum, item) => sum + ((Number(row[item]) - 1) / 9) * 100, 0) / items.length);
const itemsOf = (id: string): readonly string[] => ecsi.blocks.find((block) => block.id === id)?.items ?? [id];
const predictorsOf = (rows: typeof customers, ids: readonly string[]): Predictor[] =>
  ids.map((id) => ({ id, values: score(rows, itemsOf(id)) }));

describe("ordinary least squares, against R's lm", () => {
  it.each([
    ['A_blocks', customers, itemsOf('Satisfaction')],
    ['B_nine_drivers', customers, ['CUSA1']],
    ['C_nine_drivers_odd_ids', odd, ['CUSA1']],
  ] as const)('%s', (name, rows, outcome) => {
    const expected = models[name];
    const result = ols(score(rows, outcome), predictorsOf(rows, expected.predictors));
    if (result.status !== 'ok') throw new Error(result.status);
    expect(result.n).toBe(expected.n);
    expect(result.dfResidual).toBe(expected.df_residual);
    expect(result.coefficients.map(({ id }) => id)).toEqual([null, ...expected.predictors]);
    near(result.rSquared, expected.r_squared);
    near(result.adjustedRSquared, expected.adj_r_squared);
    near(result.sigma, expected.sigma);
    expected.coefficients.forEach((coefficient, c) => {
      const own = result.coefficients[c];
      for (const key of ['estimate', 'se', 't', 'p'] as const) near(own?.[key], coefficient[key]);
      nearAll([...(own?.ci95 ?? [])], coefficient.ci95);
    });
  });
});

describe('a regression without an answer', () => {
  it('names predictors that follow from others', () => {
    const { input, expected } = edgeCase<Record<'y' | 'x1' | 'x2', number[]>, { r_squared: number }>('collinear');
    const result = ols(input.y, [
      { id: 'x1', values: input.x1 },
      { id: 'x2', values: input.x2 },
    ]);
    expect(result).toMatchObject({ status: 'rank_deficient', n: 8, aliased: ['x2'] });
    near(result.status === 'rank_deficient' ? result.rSquared : null, expected.r_squared);
    const constant = ols(input.y, [{ id: 'one', values: input.y.map(() => 4) }]);
    expect(constant).toMatchObject({ status: 'rank_deficient', aliased: ['one'] });
  });

  it('needs more observations than coefficients', () => {
    const { input } = edgeCase<{ n: number; predictors: number }, unknown>('p_ge_n');
    const y = [1, 4, 2, 5, 3];
    const predictors = Array.from({ length: input.predictors }, (_, p) => ({
      id: `x${p}`,
      values: y.map((value, i) => (value * (p + 2) + i * i) % 7),
    }));
    expect(ols(y, predictors)).toEqual({ status: 'too_few_observations', n: input.n, needed: 7 });
    expect(ols([], [])).toEqual({ status: 'too_few_observations', n: 0, needed: 2 });
    expect(ols(y, predictors.slice(0, 4))).toMatchObject({ status: 'too_few_observations' });
  });

  it('has no outcome that varies', () => {
    const { input } = edgeCase<Record<'y' | 'x', number[]>, unknown>('constant_y');
    expect(ols(input.y, [{ id: 'x', values: input.x }])).toEqual({ status: 'constant_outcome', n: 4 });
  });

  it('has no residuals', () => {
    const result = ols([3, 5, 7, 9], [{ id: 'x', values: [1, 2, 3, 4] }]);
    expect(result).toMatchObject({ status: 'perfect_fit', n: 4 });
    nearAll(result.status === 'perfect_fit' ? result.estimates : null, [1, 2]);
  });

  it('refuses missing values and lists of different length', () => {
    expect(() => ols([1, Number.NaN, 3], [])).toThrow(/outcome has a value that is missing/);
    expect(() => ols([1, 2, 3], [{ id: 'hall', values: [1, 2] }])).toThrow(/Predictor hall has 2 values/);
    expect(() => ols([1, 2, 3], [{ id: 'hall', values: [1, 2, 1e200] }])).toThrow(/Predictor hall has a value/);
  });
});

describe('index weights by regression', () => {
  it('are the coefficients divided by their sum', () => {
    const { coefficients, predictors, r_squared: rSquared } = models.A_blocks;
    const slopes = coefficients.slice(1).map(({ estimate }) => estimate);
    const sum = slopes.reduce((all, slope) => all + slope, 0);
    const result = indexWeightsByRegression(
      score(customers, itemsOf('Satisfaction')),
      predictorsOf(customers, predictors),
    );
    if (result.status !== 'ok') throw new Error(result.status);
    nearAll(
      result.weights.map(({ weight }) => weight),
      slopes.map((slope) => slope / sum),
    );
    near(result.rSquared, rSquared);
    expect(result.weights.map(({ id }) => id)).toEqual(predictors);
  });

  it('cannot be had where a coefficient is negative', () => {
    const { predictors } = models.B_nine_drivers;
    expect(indexWeightsByRegression(score(customers, ['CUSA1']), predictorsOf(customers, predictors))).toEqual({
      status: 'negative_coefficients',
      n: 250,
      dimensions: ['PERQ5', 'PERQ6'],
    });
  });

  it('find the formula of an outcome that was computed', () => {
    const [value, image] = predictorsOf(customers, ['Quality', 'Image']);
    if (value === undefined || image === undefined) throw new Error('no scores');
    const overall = value.values.map((v, i) => 0.7 * v + 0.3 * (image.values[i] ?? 0));
    const result = indexWeightsByRegression(overall, [value, image]);
    nearAll(result.status === 'ok' ? result.weights.map(({ weight }) => weight) : null, [0.7, 0.3]);
  });

  it('pass on why there is no regression', () => {
    expect(indexWeightsByRegression([5, 5, 5], [{ id: 'x', values: [1, 2, 3] }])).toEqual({
      status: 'constant_outcome',
      n: 3,
    });
    const orthogonal = [{ id: 'x', values: [-1, 1, -1, 1] }];
    expect(indexWeightsByRegression([1, 1, 3, 3], orthogonal)).toEqual({ status: 'no_relation', n: 4 });
  });
});
