import { describe, expect, it } from 'vitest';
import { acceleration } from '../../../functions/statistics/bootstrap/acceleration.ts';
import { basicInterval } from '../../../functions/statistics/bootstrap/basic-interval.ts';
import { bcaInterval } from '../../../functions/statistics/bootstrap/bca-interval.ts';
import { bootstrapError } from '../../../functions/statistics/bootstrap/bootstrap-error.ts';
import { bootstrapInterval } from '../../../functions/statistics/bootstrap/mean-interval.ts';
import { bootstrapNormalInterval } from '../../../functions/statistics/bootstrap/normal-interval.ts';
import { percentileInterval } from '../../../functions/statistics/bootstrap/percentile-interval.ts';
import { poissonDraws, REPLICATES } from '../../../functions/statistics/bootstrap/poisson-draws.ts';
import {
  addReplicates,
  emptyReplicates,
  mergeReplicates,
  replicateMeans,
} from '../../../functions/statistics/bootstrap/replicate-sums.ts';
import { resampledMeans } from '../../../functions/statistics/bootstrap/resampled-means.ts';
import { quantile } from '../../../functions/statistics/quantile.ts';
import { figures, ids, resamples, satisfaction, within } from './bootstrap-data.ts';
import { near, nearAll } from './oracle.ts';
import { summaryOf } from './sample.ts';

const equal = satisfaction([1 / 3, 1 / 3, 1 / 3]);

/** Sums of a Poisson bootstrap, answers taken in the order of `places`. */
function sumsOf(values: readonly number[], replicates: number, places = [...values.keys()], weight = (_: number) => 1) {
  const sums = emptyReplicates(replicates);
  const draws = new Uint8Array(replicates);
  for (const i of places) {
    poissonDraws(ids[i] ?? '', draws);
    addReplicates(sums, draws, values[i] ?? 0, weight(i));
  }
  return sums;
}

describe('the 40 fixed resamples', () => {
  const fixed = figures.fixed_resamples;
  const means = resampledMeans(equal, resamples);
  const sorted = means.toSorted();

  it('have these means, in order', () => {
    nearAll([...means], fixed.replicate_means_equal_weight);
    near(bootstrapError(means, figures.equal_weight.t0)?.se, fixed.boot_se);
  });

  it('have these quantiles, of type 7 and of type 6', () => {
    nearAll([quantile(sorted, 0.025, 7), quantile(sorted, 0.975, 7)], fixed['percentile_type7_2.5_97.5']);
    nearAll(percentileInterval(sorted), fixed['percentile_type6_2.5_97.5']);
  });

  it('must name positions that exist', () => {
    expect(() => resampledMeans([1, 2], [[0, 2]])).toThrow(/Resample 0 asks for position 2 of 2/);
    expect(() => resampledMeans([1, 2], [[0], []])).toThrow(/Resample 1 is empty/);
  });
});

describe("the Poisson bootstrap, against R's 20,000 replicates", () => {
  it.each([
    ['equal weights', equal, figures.equal_weight],
    // Of 02_block_scores.json, seminr.
    ['PLS weights', satisfaction([0.383633977351234, 0.281550101053839, 0.334815921594926]), figures.pls_weight],
  ] as const)('of %s', (_, values, expected) => {
    const { mean } = summaryOf(values);
    near(mean, expected.t0);
    const interval = bootstrapInterval(sumsOf(values, REPLICATES), mean);
    if (interval.status !== 'ok') throw new Error(interval.status);
    within(interval.ci95, expected.percentile);
    within(interval.ci95, expected.analytic_ci_t);
    expect(Math.abs(interval.se / expected.boot_se - 1)).toBeLessThan(0.03);

    const means = replicateMeans(sumsOf(values, 20_000));
    within(percentileInterval(means), expected.percentile);
    within(basicInterval(means, mean), expected.basic);
    within(bootstrapNormalInterval(means, mean), expected.normal);
    within(
      bcaInterval(
        means,
        mean,
        acceleration(
          values,
          values.map(() => 1),
        ),
      ),
      expected.bca,
    );
  });

  it('does not depend on the scale of the weights, but on the weights', () => {
    const weighted = (weight: (i: number) => number) =>
      bootstrapInterval(sumsOf(equal, REPLICATES, undefined, weight), 72);
    const one = weighted((i) => 1 + (i % 4));
    const other = weighted((i) => 1024 * (1 + (i % 4)));
    expect(other).toEqual(one);
    expect(weighted(() => 1)).not.toEqual(one);
  });
});

describe('replicate sums', () => {
  const places = [...equal.keys()];

  it('merge: shards added in order give the whole, a factor multiplies the weights', () => {
    const whole = sumsOf(equal, 1000);
    const merged = sumsOf(equal, 1000, places.slice(0, 90));
    mergeReplicates(merged, sumsOf(equal, 1000, places.slice(90)));
    nearAll([...merged], [...whole]);
    const weighted = sumsOf(equal, 1000, places, () => 2.5);
    const scaled = emptyReplicates(1000);
    mergeReplicates(scaled, whole, 2.5);
    nearAll([...scaled], [...weighted]);
  });

  it('do not depend on the order of the answers but in the last bits', () => {
    nearAll([...sumsOf(equal, 1000, places.toReversed())], [...sumsOf(equal, 1000)]);
  });

  it('of different lengths do not mix', () => {
    expect(() => addReplicates(emptyReplicates(10), new Uint8Array(9), 1, 1)).toThrow(/10 replicates cannot take 9/);
    expect(() => mergeReplicates(emptyReplicates(10), emptyReplicates(9))).toThrow(/10 and 9/);
  });
});

describe('intervals that cannot be given', () => {
  it('are named', () => {
    expect(bootstrapInterval(emptyReplicates(REPLICATES), 0)).toEqual({
      status: 'empty_replicates',
      replicates: 2000,
      empty: 2000,
    });
    expect(bootstrapInterval(sumsOf(equal, 2000, [0, 1]), 70)).toMatchObject({ status: 'empty_replicates' });
    expect(bootstrapInterval(sumsOf(equal, 999), 70)).toEqual({ status: 'too_few_replicates', replicates: 999 });
    expect(bcaInterval([1, 2, 3], 9, 0)).toBeNull();
    expect(bootstrapNormalInterval([5], 5)).toBeNull();
  });

  it('of a constant sample have no width', () => {
    const constant = bootstrapInterval(
      sumsOf(
        equal.map(() => 0.1),
        2000,
      ),
      0.1,
    );
    expect(constant).toMatchObject({ status: 'ok', se: 0, ci95: [0.1, 0.1] });
    expect(acceleration([3, 3, 3], [1, 2, 3])).toBe(0);
  });
});
