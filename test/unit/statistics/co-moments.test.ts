import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addValues,
  coMomentsSize,
  mergeCoMoments,
  momentsOf,
  scaleCoMoments,
} from '../../../functions/statistics/co-moments.ts';
import { combined, marginal } from '../../../functions/statistics/co-moments-of-sums.ts';
import { addValue, MOMENTS } from '../../../functions/statistics/moments.ts';
import { indexWeightsByRegression } from '../../../functions/statistics/regression/index-weights.ts';
import { indexWeightsFromMoments } from '../../../functions/statistics/regression/index-weights-from-moments.ts';
import { near, nearAll } from './oracle.ts';

interface Row {
  readonly values: readonly [number, number, number];
  readonly weight: number;
}
const score = fc.double({ min: 0, max: 100, noNaN: true });
const row: fc.Arbitrary<Row> = fc.record({
  values: fc.tuple(score, score, score),
  weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
});
const rows = fc.array(row, { minLength: 2, maxLength: 40 });
const blockOf = (given: readonly Row[]): Float64Array => {
  const block = new Float64Array(coMomentsSize(3));
  for (const { values, weight } of given) addValues(block, values, weight);
  return block;
};
const close = (actual: ArrayLike<number>, expected: ArrayLike<number>): void =>
  Array.from(expected).forEach((value, i) => {
    expect(Math.abs((actual[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)) * 100);
  });

describe('co-moments', () => {
  it('are the weighted covariances by their definition', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { n, means, covariances } = momentsOf(blockOf(given));
        const total = given.reduce((sum, { weight }) => sum + weight, 0);
        const mean = (i: number) => given.reduce((sum, r) => sum + r.weight * (r.values[i] ?? 0), 0) / total;
        close(means, [mean(0), mean(1), mean(2)]);
        covariances.forEach((line, i) => {
          const products = line.map((_, j) =>
            given.reduce(
              (sum, r) => sum + r.weight * ((r.values[i] ?? 0) - mean(i)) * ((r.values[j] ?? 0) - mean(j)),
              0,
            ),
          );
          close(
            line,
            products.map((product) => ((n / (n - 1)) * product) / total),
          );
        });
      }),
    );
  });

  it('give the moments of any weighted sum of the variables', () => {
    fc.assert(
      fc.property(
        rows,
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (given, [a, b]) => {
          const moments = new Float64Array(MOMENTS);
          for (const { values, weight } of given) addValue(moments, 0, a * values[0] + b * values[2], weight);
          close(combined(blockOf(given), [a, 0, b]), moments);
        },
      ),
    );
  });

  it('give the moments of one variable as of a sum of it alone', () => {
    fc.assert(
      fc.property(rows, (given) => {
        close(marginal(blockOf(given), 1), combined(blockOf(given), [0, 1, 0]));
      }),
    );
  });

  it('merge in any grouping, and into an empty set bit by bit', () => {
    fc.assert(
      fc.property(rows, fc.nat(40), (given, cut) => {
        const into = blockOf(given.slice(0, cut));
        mergeCoMoments(into, blockOf(given.slice(cut)));
        close(into, blockOf(given));
        const copy = new Float64Array(coMomentsSize(3));
        mergeCoMoments(copy, blockOf(given));
        expect(copy).toEqual(blockOf(given));
      }),
    );
  });

  it('scale as the weights do', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.1, max: 10, noNaN: true }), (given, factor) => {
        const scaled = given.map(({ values, weight }) => ({ values, weight: weight * factor }));
        close(scaleCoMoments(blockOf(given), factor), blockOf(scaled));
      }),
    );
    expect(scaleCoMoments(blockOf([{ values: [1, 2, 3], weight: 1 }]), 0).every((value) => value === 0)).toBe(true);
  });
});

describe('index weights from co-moments', () => {
  const sample = Array.from({ length: 150 }, (_, i): Row => {
    const [a, b] = [(i * 37) % 101, (i * 53) % 97];
    return { values: [a, b, 0.4 * a + 0.2 * b + ((i * 29) % 23)], weight: 1 };
  });

  it('are those of the regression on the rows', () => {
    const rowsOf = (i: number) => sample.map(({ values }) => values[i] ?? 0);
    const expected = indexWeightsByRegression(rowsOf(2), [
      { id: 'a', values: rowsOf(0) },
      { id: 'b', values: rowsOf(1) },
    ]);
    const { n, covariances } = momentsOf(blockOf(sample));
    const found = indexWeightsFromMoments(n, covariances);
    if (expected.status !== 'ok' || found.status !== 'ok') throw new Error(`${expected.status} ${found.status}`);
    nearAll(
      found.weights,
      expected.weights.map(({ weight }) => weight),
    );
    near(found.rSquared, expected.rSquared);
  });

  it('are refused by name where nothing goes with the outcome, and for a matrix that is not square', () => {
    const diagonal = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(indexWeightsFromMoments(100, diagonal)).toEqual({ status: 'no_relation', n: 100 });
    expect(() => indexWeightsFromMoments(100, [[1, 2]])).toThrow('square');
  });
});
