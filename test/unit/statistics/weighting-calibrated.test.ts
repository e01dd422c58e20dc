import { describe, expect, it } from 'vitest';
import { calibratedMean } from '../../../functions/statistics/weighting/calibrated-mean.ts';
import { groupRespondents } from '../../../functions/statistics/weighting/calibration-group.ts';
import { designEffect } from '../../../functions/statistics/weighting/design-effect.ts';
import { near, oracle } from './oracle.ts';
import { summaryOf } from './sample.ts';
import { codesOf, numbers, passengers, passengerWeights, rating, schools, texts } from './weighting-data.ts';
import { goals, measured, raked, schoolFigures, stratified, types, withCorrection } from './weighting-figures.ts';

const reached = texts(schools, 'sch_wide').map((answer) => (answer === 'Yes' ? 1 : 0));

const ok = (mean: ReturnType<typeof calibratedMean>) => {
  if (mean.status !== 'ok') throw new Error(mean.status);
  return mean;
};

describe('standard errors that know of the calibration', () => {
  it.each(measured)('post-stratified %s', (variable) => {
    const { n, mean, se } = ok(
      calibratedMean(groupRespondents(numbers(schools, variable), stratified, [types]), 'post-stratified'),
    );
    near(mean, schoolFigures.poststrat_without_fpc.mean[variable] ?? null);
    near(se, schoolFigures.poststrat_without_fpc.se[variable] ?? null);
    near(se * withCorrection, schoolFigures.poststrat_with_fpc.se[variable] ?? null);
    const { sd } = summaryOf(numbers(schools, variable), stratified);
    near(designEffect(se, sd ?? 0, n), schoolFigures.poststrat_without_fpc.deff_replace[variable] ?? null);
  });

  it.each(measured)('raked %s', (variable) => {
    const { n, mean, se } = ok(
      calibratedMean(groupRespondents(numbers(schools, variable), raked, [types, goals]), 'raked'),
    );
    near(mean, schoolFigures.raked_without_fpc.mean[variable] ?? null);
    near(se, schoolFigures.raked_without_fpc.se[variable] ?? null);
    near(se * withCorrection, schoolFigures.raked_with_fpc.se[variable] ?? null);
    const { sd } = summaryOf(numbers(schools, variable), raked);
    near(designEffect(se, sd ?? 0, n) ?? 0, schoolFigures.raked_without_fpc.deff_replace[variable] ?? null);
  });

  it('of the share of a raked category is nothing, of another category it is not', () => {
    const own = ok(calibratedMean(groupRespondents(reached, raked, [types, goals]), 'raked'));
    near(own.mean, schoolFigures.raked_without_fpc.share_sch_wide_yes);
    // R stops after ten rounds and is left with 1e-10.
    expect(own.se).toBe(0);
    const other = ok(calibratedMean(groupRespondents(reached, stratified, [types]), 'post-stratified'));
    near(other.mean, schoolFigures.poststrat_without_fpc.share_sch_wide_yes);
    near(other.se, schoolFigures.poststrat_without_fpc.se_share_sch_wide_yes);
  });

  it('with unequal base weights and answers missing: the airport, in the mix of the year before', () => {
    const { composition_adjusted: expected } = oracle<{
      composition_adjusted: { q7_all_raked: { n: number; mean: number }; se_calibration_aware: number };
    }>('07b_weighted_means');
    const values = passengers.map((row) => rating(row.q7_all));
    const codes = ['barea', 'strata'].map((variable) => codesOf(texts(passengers, variable)));
    const weights = numbers(passengerWeights, 'raked_w');
    const { n, mean, se } = ok(calibratedMean(groupRespondents(values, weights, codes), 'raked'));
    expect(n).toBe(expected.q7_all_raked.n);
    near(mean, expected.q7_all_raked.mean);
    near(se, expected.se_calibration_aware);
  });

  it('are the same from respondents one by one and from cells', () => {
    const values = numbers(schools, 'enroll');
    const together = ok(calibratedMean(groupRespondents(values, raked, [types, goals]), 'raked'));
    const apart = values.flatMap((value, i) =>
      groupRespondents([value], [raked[i] ?? 0], [[types[i] ?? 0], [goals[i] ?? 0]]),
    );
    near(ok(calibratedMean(apart, 'raked')).se, together.se);
  });

  it('name what has none', () => {
    expect(calibratedMean([], 'raked')).toEqual({ status: 'no_answers', n: 0 });
    expect(calibratedMean(groupRespondents([null, null], [1, 1], [[0, 1]]), 'raked')).toMatchObject({
      status: 'no_answers',
    });
    const one = groupRespondents([null, 80], [1, 2], [[0, 1]]);
    expect(calibratedMean(one, 'post-stratified')).toEqual({ status: 'one_answer', n: 1, mean: 80 });
    const equal = groupRespondents([80, 80, 80], [1, 2, 3], [[0, 1, 1]]);
    expect(calibratedMean(equal, 'raked')).toMatchObject({ status: 'ok', mean: 80, se: 0 });
    expect(() => groupRespondents([1, 2], [1], [[0, 1]])).toThrow(/differ in length/);
  });
});
