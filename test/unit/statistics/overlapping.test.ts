import { describe, expect, it } from 'vitest';
import { independent } from '../../../functions/statistics/comparisons/independent.ts';
import { overlapping } from '../../../functions/statistics/comparisons/overlapping.ts';
import { pairedGap } from '../../../functions/statistics/comparisons/paired-gap.ts';
import { near } from './oracle.ts';

function sampleOf(values: readonly number[]) {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
  return { n, mean, sd, se: sd / Math.sqrt(n) };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [sampleOf(a), sampleOf(b)];
  const cross = a.reduce((sum, value, i) => sum + (value - x.mean) * ((b[i] ?? 0) - y.mean), 0);
  return cross / ((a.length - 1) * x.sd * y.sd);
}

/** The worked example of Derrick, Toher and White (2017), The Quantitative Methods for Psychology 13(2), 120-126. */
const apart = { a: [20, 21, 16, 18, 14, 12, 14, 17], b: [10, 16, 18, 16, 15, 14, 13, 10] };
const shared = { a: [14, 15, 18, 20, 11, 19, 14, 15], b: [15, 10, 15, 17, 13, 19, 12, 13] };
const [a, b] = [sampleOf([...apart.a, ...shared.a]), sampleOf([...apart.b, ...shared.b])];
const r = correlation(shared.a, shared.b);

describe('the difference of two samples that share respondents', () => {
  it('by the formulas of the source on its own example', () => {
    const test = overlapping(a, b, { pairs: 8, correlation: r });
    if (test.status !== 'tested') throw new Error(test.status);
    const [va, vb] = [a.sd ** 2, b.sd ** 2];
    const se = Math.sqrt(va / 16 + vb / 16 - (2 * r * 8 * a.sd * b.sd) / (16 * 16));
    const welch = (va / 16 + vb / 16) ** 2 / ((va / 16) ** 2 / 15 + (vb / 16) ** 2 / 15);
    expect(test.difference).toBe(2);
    near(test.se, se);
    near(test.df, 7 + ((welch - 8 + 1) / (16 + 16)) * 16);
    expect(test.p).toBeCloseTo(0.0261, 4);
  });

  it('with nobody shared is the test of independent samples', () => {
    expect(overlapping(a, b, { pairs: 0, correlation: 0 })).toEqual(independent(a, b));
  });

  it('with everybody shared is the paired t test', () => {
    const [x, y] = [sampleOf(shared.a), sampleOf(shared.b)];
    const test = overlapping(x, y, { pairs: 8, correlation: r });
    const paired = pairedGap(sampleOf(shared.a.map((value, i) => value - (shared.b[i] ?? 0))));
    if (test.status !== 'tested' || paired.status !== 'tested') throw new Error('not tested');
    near(test.df, 7);
    near(test.se, paired.se);
    near(test.p, paired.p);
  });

  it('is degenerate where all differences are equal or neither side varies', () => {
    const x = sampleOf([1, 2, 3, 4]);
    const shifted = { ...x, mean: x.mean + 1 };
    expect(overlapping(x, shifted, { pairs: 4, correlation: 1 })).toEqual({ status: 'degenerate', difference: -1 });
    const flat = { n: 4, mean: 2, se: 0 };
    expect(overlapping(flat, flat, { pairs: 4, correlation: 0 })).toEqual({ status: 'degenerate', difference: 0 });
  });

  it('says what is missing', () => {
    expect(overlapping(null, b, { pairs: 2, correlation: 0 })).toEqual({ status: 'no_data' });
    expect(overlapping({ n: 1, mean: 3, se: null }, b, { pairs: 1, correlation: 0 }).status).toBe('too_few');
  });
});
