import { describe, expect, it } from 'vitest';
import { welch } from '../../../functions/statistics/welch.ts';
import { edgeCase, near, nearAll } from './oracle.ts';
import { summaryOf } from './sample.ts';

interface Input {
  readonly a: readonly number[];
  readonly b: readonly number[];
}
interface Expected {
  readonly diff: number;
  readonly df: number;
  readonly p: number;
  readonly ci95: readonly number[];
}

const side = (values: readonly number[]) => {
  const { mean, se, n } = summaryOf(values);
  if (se === null) throw new Error('one value has no standard error');
  return { mean, se, n };
};

describe("Welch's test", () => {
  it('with one side constant has the degrees of freedom of the other', () => {
    const { input, expected } = edgeCase<Input, Expected>('welch_one_constant');
    const result = welch(side(input.a), side(input.b));
    near(result.difference, expected.diff);
    near(result.df, expected.df);
    near(result.p, expected.p);
    nearAll(result.ci95, expected.ci95);
  });

  it.each(['welch_both_constant_equal', 'welch_both_constant_diff'])('cannot be made of two constants: %s', (id) => {
    const { input, expected } = edgeCase<Input, Expected>(id);
    const result = welch(side(input.a), side(input.b));
    expect(result).toEqual({ difference: expected.diff, se: 0, df: null, p: null, ci95: null });
  });

  it('keeps the digits of a very small p', () => {
    const { p } = welch({ mean: 60, se: 1, n: 1001 }, { mean: 40, se: 0, n: 1001 });
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-70);
  });
});
