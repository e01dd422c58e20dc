import { describe, expect, it } from 'vitest';
import { differenceInDifferences } from '../../../functions/statistics/change/difference-in-differences.ts';
import { edgeCase, near, oracle } from './oracle.ts';
import { airport, having, pointsOf } from './surveys.ts';
import type { WaveCell } from './wave-cell.ts';

const r = oracle<{
  readonly cells: readonly WaveCell[];
  readonly did: number;
  readonly se_unequal_variance: number;
  readonly z_unequal: number;
  readonly weighted_did: number;
  readonly weighted_se: number;
}>('12_before_after_did');
const waves = { 0: airport(2016), 1: airport(2017) };
const cell = (post: 0 | 1, international: boolean, weighted = false) =>
  pointsOf(
    waves[post].filter((row) => (row.peak === '3') === international),
    'q7_all',
    weighted,
  );
const cells = (weighted: boolean) => ({
  treatedBefore: cell(0, true, weighted),
  treatedAfter: cell(1, true, weighted),
  controlBefore: cell(0, false, weighted),
  controlAfter: cell(1, false, weighted),
});

describe('difference in differences, against R', () => {
  it('of unweighted cells', () => {
    for (const { post, treated, n, mean, sd } of r.cells) {
      const summary = cell(post === 0 ? 0 : 1, treated === 1);
      expect(summary.n).toBe(n);
      near(summary.mean, mean);
      near(summary.sd, sd);
    }
    const result = having(differenceInDifferences(cells(false)), 't');
    near(result.difference, r.did);
    near(result.se, r.se_unequal_variance);
    near(result.t, r.z_unequal);
    const variance = r.cells.reduce((sum, { var_of_mean }) => sum + var_of_mean, 0);
    near(result.df, variance ** 2 / r.cells.reduce((sum, { var_of_mean, n }) => sum + var_of_mean ** 2 / (n - 1), 0));
    expect(result.p).toBeCloseTo(0.8712, 3);
  });

  it('of weighted cells as one design', () => {
    const result = having(differenceInDifferences(cells(true), 'one-design'), 't');
    near(result.difference, r.weighted_did);
    near(result.se, r.weighted_se);
  });

  const sample = (mean: number, n = 40, se: number | null = 2) => ({ n, mean, se });
  const four = {
    treatedBefore: sample(60),
    treatedAfter: sample(70),
    controlBefore: sample(65),
    controlAfter: sample(68),
  };

  it('by hand: four standard errors of 2 make one of 4', () => {
    const result = having(differenceInDifferences(four), 'se');
    expect([result.difference, result.se]).toEqual([7, 4]);
    near(result.df, 4 * 39);
    near(having(differenceInDifferences(four, 'one-design'), 'se').se, 4 * Math.sqrt((39 / 40) * (160 / 159)));
  });

  it('is not defined with an empty cell, a cell of one, or without spread', () => {
    const { input } = edgeCase<{ cells: number[] }, { did: null }>('did_empty_cell');
    const [a, b, c, d] = input.cells.map((n) => (n === 0 ? null : sample(70, n)));
    expect(
      differenceInDifferences({
        treatedBefore: a ?? null,
        treatedAfter: b ?? null,
        controlBefore: c ?? null,
        controlAfter: d ?? null,
      }),
    ).toEqual({ status: 'empty_cell' });
    const one = { ...four, controlAfter: sample(68, 1, null) };
    expect(differenceInDifferences(one)).toEqual({ status: 'too_few', difference: 7 });
    const still = (mean: number) => sample(mean, 5, 0);
    expect(
      differenceInDifferences({
        treatedBefore: still(1),
        treatedAfter: still(4),
        controlBefore: still(1),
        controlAfter: still(2),
      }),
    ).toEqual({ status: 'degenerate', difference: 2 });
  });
});
