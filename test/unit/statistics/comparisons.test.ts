import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independent } from '../../../functions/statistics/comparisons/independent.ts';
import { pooledT } from '../../../functions/statistics/comparisons/pooled-t.ts';
import { tTest } from '../../../functions/statistics/comparisons/t-test.ts';
import { welchAnova } from '../../../functions/statistics/comparisons/welch-anova.ts';
import { satterthwaite } from '../../../functions/statistics/satterthwaite.ts';
import { groupTests, sampleOf, sidesOf } from './group-tests.ts';
import { edgeCase, near, nearAll } from './oracle.ts';
import { summaryOf } from './sample.ts';
import { expectFinite, having } from './surveys.ts';

describe('two independent samples, against R (08, 08b, 12)', () => {
  it.each(groupTests)('$name: Welch and pooled t', (r) => {
    const { a, b } = sidesOf(r);
    const welch = having(independent(sampleOf(a), sampleOf(b)), 't');
    near(welch.difference, r.diff);
    near(welch.se, r.se);
    near(welch.t, r.t);
    near(welch.df, r.df);
    near(welch.p, r.p);
    nearAll(welch.ci95, r.ci95);
    const pooled = having(pooledT(a, b), 't');
    near(pooled.t, r.pooled.t);
    near(pooled.df, r.pooled.df);
    near(pooled.p, r.pooled.p);
    nearAll(pooled.ci95, r.pooled.ci95);
  });

  it.each(['welch_both_constant_equal', 'welch_both_constant_diff'])('that do not vary: %s', (id) => {
    const { input, expected } = edgeCase<{ a: number[]; b: number[] }, { diff: number }>(id);
    const result = { status: 'degenerate', difference: expected.diff };
    expect(independent(summaryOf(input.a), summaryOf(input.b))).toEqual(result);
    expect(pooledT({ n: 3, mean: 4, sd: 0 }, { n: 3, mean: 4 - expected.diff, sd: 0 })).toEqual(result);
  });

  it('one of which is empty, or one respondent', () => {
    const some = summaryOf([50, 75, 100]);
    expect(independent(null, some)).toEqual({ status: 'no_data' });
    expect(independent(some, null)).toEqual({ status: 'no_data' });
    expect(independent(some, summaryOf([50]))).toEqual({ status: 'too_few', difference: 25 });
    expect(pooledT({ n: 1, mean: 3, sd: 0 }, { n: 1, mean: 2, sd: 0 })).toEqual({ status: 'too_few' });
    expect(pooledT({ n: 0, mean: 0, sd: 0 }, { n: 5, mean: 2, sd: 1 })).toEqual({ status: 'too_few' });
  });
});

describe('degrees of freedom', () => {
  it('lie between the smallest and the sum', () => {
    near(
      satterthwaite([
        { variance: 1, n: 11 },
        { variance: 1, n: 21 },
      ]),
      4 / 0.15,
    );
    near(
      satterthwaite([
        { variance: 3, n: 11 },
        { variance: 0, n: 5 },
        { variance: 0, n: 1 },
      ]),
      10,
    );
    expect(satterthwaite([{ variance: 0, n: 11 }])).toBeNull();
    expect(tTest(3, 0, 5)).toEqual({ status: 'degenerate', difference: 3 });
  });

  it('any two samples give finite figures, and the opposite gap with the sides exchanged', () => {
    const side = fc.record({
      n: fc.integer({ min: 2, max: 10_000 }),
      mean: fc.double({ min: 0, max: 100, noNaN: true }),
      se: fc.constantFrom(0, 1e-300, 1e-161, 1e-120, 1e-9, 0.5, 40),
    });
    fc.assert(
      fc.property(side, side, (a, b) => {
        const one = independent(a, b);
        expectFinite(one);
        expectFinite(welchAnova([a, b, { n: 9, mean: 50, se: 2 }]));
        // The sum, since equal means differ by 0 one way and by 0 the other, never by −0.
        const other = having(independent(b, a), 'difference').difference;
        expect(having(one, 'difference').difference + other).toBe(0);
      }),
    );
  });
});
