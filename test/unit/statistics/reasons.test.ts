import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../functions/statistics/proportions/wilson.ts';
import { clusteredShare } from '../../../functions/statistics/reasons/clustered-share.ts';
import { cohenKappa } from '../../../functions/statistics/reasons/cohen-kappa.ts';
import { near, nearAll } from './oracle.ts';

describe('agreement of two coders', () => {
  it('of Fleiss, Cohen and Everitt’s diagnoses is the published 0.68, with standard error 0.087', () => {
    const table = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ];
    const found = cohenKappa(table);
    expect(found.status).toBe('estimated');
    if (found.status !== 'estimated') return;
    near(found.observed, 0.89);
    near(found.kappa, (0.89 - 0.66) / (1 - 0.66));
    expect(found.se).toBeCloseTo(0.0877, 4);
  });

  it('is 1 where they always agree, and below 0 where less than chance would', () => {
    expect(
      cohenKappa([
        [3, 0],
        [0, 9],
      ]),
    ).toMatchObject({ kappa: 1, se: 0, ci95: [1, 1] });
    expect(
      cohenKappa([
        [0, 5],
        [5, 0],
      ]),
    ).toMatchObject({ kappa: -1 });
  });

  it('of coders who always say the same is no agreement beyond chance', () => {
    expect(
      cohenKappa([
        [0, 0],
        [0, 40],
      ]),
    ).toEqual({ status: 'degenerate', observed: 1 });
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ status: 'no_data' });
    expect(() => cohenKappa([[1, 2]])).toThrow('square');
    expect(() =>
      cohenKappa([
        [1, -2],
        [1, 1],
      ]),
    ).toThrow('negative');
  });

  it('is the same whoever is called first', () => {
    const count = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const [one, other] = [
          cohenKappa([
            [a, b],
            [c, d],
          ]),
          cohenKappa([
            [a, c],
            [b, d],
          ]),
        ];
        expect(one.status).toBe(other.status);
        if (one.status !== 'estimated' || other.status !== 'estimated') return;
        near(one.kappa, other.kappa);
        near(one.se, other.se);
      }),
    );
  });
});

/** Sums over respondents with `y` comments each, `x` of them with the reason. */
function sumsOf(respondents: readonly { x: number; y: number }[], w = 1) {
  const sum = (of: (r: { x: number; y: number }) => number) => respondents.reduce((all, r) => all + of(r), 0);
  return {
    x: w * sum(({ x }) => x),
    y: w * sum(({ y }) => y),
    xx: w * w * sum(({ x }) => x * x),
    xy: w * w * sum(({ x, y }) => x * y),
    yy: w * w * sum(({ y }) => y * y),
    units: sum(({ y }) => y),
  };
}

describe('share of comments with a reason', () => {
  it('with one comment a respondent is Wilson’s, whatever the weights’ scale', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 80 }), fc.constantFrom(1, 0.37));
    fc.assert(
      fc.property(counts, ([x, others, w]) => {
        const respondents = [...Array(x).fill({ x: 1, y: 1 }), ...Array(others).fill({ x: 0, y: 1 })];
        const plain = wilson({ x, n: x + others });
        const found = clusteredShare(sumsOf(respondents, w));
        if (found.status !== 'estimated' || plain.status !== 'estimated') throw new Error('not estimated');
        near(found.share, plain.share);
        nearAll(found.ci95, plain.ci95);
      }),
    );
  });

  it('is less certain where one respondent’s comments are alike, never more than of as many respondents', () => {
    const alike = [...Array(10).fill({ x: 4, y: 4 }), ...Array(10).fill({ x: 0, y: 4 })];
    expect(clusteredShare(sumsOf(alike))).toMatchObject({ share: 0.5, effectiveN: 20 });
    expect(clusteredShare(sumsOf(Array(20).fill({ x: 2, y: 4 })))).toMatchObject({ share: 0.5, effectiveN: 20 });
  });

  it('of nothing, of none and of all', () => {
    expect(clusteredShare(sumsOf([]))).toEqual({ status: 'no_data' });
    expect(clusteredShare(sumsOf(Array(40).fill({ x: 0, y: 2 })))).toMatchObject({ share: 0, effectiveN: 40 });
    expect(clusteredShare(sumsOf(Array(40).fill({ x: 2, y: 2 })))).toMatchObject({ share: 1, effectiveN: 40 });
    expect(() => clusteredShare({ ...sumsOf([{ x: 1, y: 1 }]), x: 2 })).toThrow('more comments');
  });
});
