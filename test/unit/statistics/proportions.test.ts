import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { compareProportions } from '../../../functions/statistics/proportions/two-proportions.ts';
import { type Count, wilson } from '../../../functions/statistics/proportions/wilson.ts';
import { edgeCase, near, nearAll, oracle } from './oracle.ts';
import { expectFinite, having } from './surveys.ts';

interface Single {
  readonly x: number;
  readonly n: number;
  readonly p: number;
  readonly wilson: readonly number[];
}
interface Two {
  readonly x_a: number;
  readonly n_a: number;
  readonly x_b: number;
  readonly n_b: number;
  readonly diff: number;
  readonly z_pooled: number;
  readonly p_pooled_z: number;
  readonly newcombe_ci95: readonly number[];
}
const r = oracle<{
  readonly real: readonly { measure: string; single_after: Single; after_minus_before: Two }[];
  readonly newcombe_1998_worked_examples: { readonly wilson: readonly Single[]; readonly newcombe: readonly Two[] };
}>('09_proportions');
const worked = r.newcombe_1998_worked_examples;

describe('a proportion, against R', () => {
  it.each([...r.real.map((measure) => measure.single_after), ...worked.wilson])(
    "$x of $n by Wilson's interval",
    (one) => {
      const result = having(wilson(one), 'share');
      near(result.share, one.p);
      nearAll(result.ci95, one.wilson);
    },
  );

  it.each(['wilson_0', 'wilson_n'])('at the end of its range: %s', (id) => {
    const { input, expected } = edgeCase<Count, { p: number; ci: number[] }>(id);
    const result = having(wilson(input), 'share');
    expect(result.share).toBe(expected.p);
    nearAll(result.ci95, expected.ci);
    expect(result.ci95[expected.p]).toBe(expected.p);
  });

  it('of nobody is none', () => {
    expect(wilson(edgeCase<Count, never>('wilson_n0').input)).toEqual({ status: 'no_data' });
  });

  it.each([
    { x: 3, n: 2 },
    { x: -1, n: 2 },
    { x: Number.NaN, n: 2 },
    { x: 1, n: Number.POSITIVE_INFINITY },
  ])('refuses $x of $n', (count) => {
    expect(() => wilson(count)).toThrow(StatisticsInputError);
  });
});

describe('two proportions, against R', () => {
  it.each([...r.real.map((measure) => measure.after_minus_before), ...worked.newcombe])(
    '$x_a of $n_a against $x_b of $n_b',
    (two) => {
      const result = having(compareProportions({ x: two.x_a, n: two.n_a }, { x: two.x_b, n: two.n_b }), 'z');
      near(result.difference, two.diff);
      nearAll(result.ci95, two.newcombe_ci95);
      near(result.z, two.z_pooled);
      near(result.p, two.p_pooled_z);
    },
  );

  it('both zero: an interval and no test', () => {
    type Input = Readonly<Record<'x1' | 'n1' | 'x2' | 'n2', number>>;
    const { input, expected } = edgeCase<Input, { diff: number; newcombe: number[] }>('two_prop_both_zero');
    const result = compareProportions({ x: input.x1, n: input.n1 }, { x: input.x2, n: input.n2 });
    expect(result).toMatchObject({ status: 'degenerate', difference: expected.diff });
    nearAll(having(result, 'ci95').ci95, expected.newcombe);
    expect(compareProportions({ x: 1, n: 2 }, { x: 0, n: 0 })).toEqual({ status: 'no_data' });
  });

  it('exchange sides with the sign, and stay in range', () => {
    const count = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }));
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [one, other] = [having(compareProportions(a, b), 'ci95'), having(compareProportions(b, a), 'ci95')];
        expectFinite(one);
        expect(one.difference).toBeCloseTo(-other.difference, 12);
        expect(one.ci95[0]).toBeCloseTo(-other.ci95[1], 12);
        expect(one.ci95[0]).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(one.ci95[1]).toBeLessThanOrEqual(1 + 1e-12);
        expect(one.ci95[1]).toBeGreaterThan(one.ci95[0]);
        expect(one.status === 'tested').toBe(a.x + b.x > 0 && a.x + b.x < a.n + b.n);
      }),
    );
  });
});
