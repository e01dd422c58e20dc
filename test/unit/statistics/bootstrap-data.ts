import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { oracle } from './oracle.ts';
import { table } from './weighting-data.ts';

interface Intervals {
  readonly t0: number;
  readonly boot_se: number;
  readonly normal: readonly [number, number];
  readonly basic: readonly [number, number];
  readonly percentile: readonly [number, number];
  readonly bca: readonly [number, number];
  readonly analytic_ci_t: readonly [number, number];
}
export const figures = oracle<{
  readonly equal_weight: Intervals;
  readonly pls_weight: Intervals;
  readonly fixed_resamples: {
    readonly replicate_means_equal_weight: readonly number[];
    readonly 'percentile_type7_2.5_97.5': readonly [number, number];
    readonly 'percentile_type6_2.5_97.5': readonly [number, number];
    readonly boot_se: number;
  };
}>('06_bootstrap');

/** Satisfaction (CUSA1 to CUSA3, 1 to 10) of the 250 customers of mobi.csv, 0 to 100, under weights that sum to 1. */
export const satisfaction = (weights: readonly [number, number, number]): number[] =>
  table('mobi.csv').map((row) =>
    weights.reduce((sum, weight, i) => sum + weight * ((Number(row[`CUSA${i + 1}`]) - 1) / 9) * 100, 0),
  );

export const ids = table('mobi.csv').map((row) => `mobi-${row.id}`);

/** R counts positions from 1. */
export const resamples = readFileSync(
  new URL('../../fixtures/oracle/06_bootstrap_indices.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((row) => row.split(',').map((position) => Number(position) - 1));

/** Within 0.10 of R's 20,000 replicates: both are random, R says so. */
export const within = (actual: readonly number[] | null, expected: readonly number[]) => {
  expected.forEach((end, i) => {
    expect(Math.abs((actual?.[i] ?? Number.NaN) - end), `${actual} should be ${expected}`).toBeLessThanOrEqual(0.1);
  });
};
