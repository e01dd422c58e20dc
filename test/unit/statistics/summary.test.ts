import { describe, expect, it } from 'vitest';
import { effectiveSize } from '../../../functions/statistics/effective-size.ts';
import { addEqualValues, addValue, MOMENTS, mergeMoments } from '../../../functions/statistics/moments.ts';
import { summarise } from '../../../functions/statistics/summary.ts';
import { tInterval } from '../../../functions/statistics/t-interval.ts';
import { edgeCase, near } from './oracle.ts';
import { momentsOf, summaryOf } from './sample.ts';

interface Expected {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly se: number | null;
  readonly ci95: readonly number[] | null;
}
interface Input {
  readonly x: readonly number[];
}

describe('mean, standard deviation and standard error', () => {
  it('of no values are none', () => {
    const { input, expected } = edgeCase<Input, { mean: number | null }>('n0');
    expect(summarise(momentsOf(input.x), 0)).toBe(expected.mean);
  });

  it.each(['weights_zero', 'weights_all_zero'])('count positive weights only: %s', (id) => {
    type Weighted = Input & { readonly w: readonly number[] };
    const { input, expected } = edgeCase<Weighted, { mean: number | null; n_positive?: number }>(id);
    const summary = summarise(momentsOf(input.x, input.w), 0);
    expect(summary?.n).toBe(expected.n_positive);
    if (expected.mean === null) expect(summary).toBeNull();
    else near(summary?.mean ?? Number.NaN, expected.mean);
  });

  it('of one value: a mean, and nothing about its spread', () => {
    const { input, expected } = edgeCase<Input, Expected>('n1');
    const { mean, sd, se } = summaryOf(input.x);
    expect({ mean, sd, se }).toEqual({ mean: expected.mean, sd: expected.sd, se: expected.se });
  });

  it('of equal values: a spread of exactly 0 and an interval without width', () => {
    const { input, expected } = edgeCase<Input, Expected>('zero_variance');
    const { n, mean, sd, se } = summaryOf(input.x);
    expect({ n, mean, sd, se }).toEqual({ n: expected.n, mean: expected.mean, sd: 0, se: 0 });
    expect(tInterval(mean, se ?? 1, n - 1)).toEqual(expected.ci95);
  });

  it('take values that differ only by rounding for equal', () => {
    expect(summaryOf([0.1 + 0.2, 0.3, 0.3])).toMatchObject({ sd: 0, se: 0 });
  });

  it('weighted, from values one by one or from equal values together', () => {
    const x = [1, 2, 4, 4, 4];
    const w = [1, 2, 3, 0.5, 0.25];
    const grouped = new Float64Array(MOMENTS);
    addValue(grouped, 0, 1, 1);
    addValue(grouped, 0, 2, 2);
    addEqualValues(grouped, 0, 4, 3, 3.75, 9 + 0.25 + 0.0625);
    const one = summaryOf(x, w);
    const other = summarise(grouped, 0);
    // By hand: Σw = 6.75, Σwx = 20, Σw² = 14.3125.
    near(one.mean, 20 / 6.75);
    near(one.effectiveN, 6.75 ** 2 / 14.3125);
    const mean = 20 / 6.75;
    const linearised = x.reduce((sum, value, i) => sum + (((w[i] ?? 0) * (value - mean)) / 6.75) ** 2, 0);
    near(one.se, Math.sqrt((5 / 4) * linearised));
    for (const key of ['n', 'mean', 'sd', 'se', 'effectiveN'] as const) near(other?.[key], one[key]);
  });

  it('merge: two halves give the whole, and an empty half changes no bit', () => {
    const whole = momentsOf([1, 2, 4, 4, 4, 9]);
    const merged = momentsOf([1, 2, 4]);
    mergeMoments(merged, 0, momentsOf([4, 4, 9]), 0);
    whole.forEach((value, i) => {
      near(merged[i], value);
    });
    const copy = new Float64Array(MOMENTS);
    mergeMoments(copy, 0, merged, 0);
    mergeMoments(copy, 0, new Float64Array(MOMENTS), 0);
    expect(copy).toEqual(merged);
  });

  it('keep their digits where the spread is small beside the mean', () => {
    near(summaryOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).sd, Math.sqrt(30));
  });
});

describe('effective sample size', () => {
  it("is Kish's, over the positive weights", () => {
    const { input, expected } = edgeCase<{ w: readonly number[] }, { kish_neff: number }>('weights_zero');
    const sum = input.w.reduce((total, w) => total + w, 0);
    const squares = input.w.reduce((total, w) => total + w * w, 0);
    near(effectiveSize(sum, squares), expected.kish_neff);
  });

  it('of no weights is 0', () => {
    expect(effectiveSize(0, 0)).toBe(0);
  });
});
