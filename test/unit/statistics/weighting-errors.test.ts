import { describe, expect, it } from 'vitest';
import { addValue, MOMENTS } from '../../../functions/statistics/moments.ts';
import { summarise } from '../../../functions/statistics/summary.ts';
import { calibratedMean } from '../../../functions/statistics/weighting/calibrated-mean.ts';
import { groupRespondents } from '../../../functions/statistics/weighting/calibration-group.ts';
import { designEffect } from '../../../functions/statistics/weighting/design-effect.ts';
import { scaleMoments } from '../../../functions/statistics/weighting/scale-moments.ts';
import { weightedTotal } from '../../../functions/statistics/weighting/weighted-total.ts';
import { near, oracle } from './oracle.ts';
import { summaryOf } from './sample.ts';
import {
  codesOf,
  numbers,
  passengers,
  passengerWeights,
  rating,
  schools,
  schoolWeights,
  table,
  texts,
} from './weighting-data.ts';

type Named = Readonly<Record<string, number>>;
interface Design {
  readonly mean: Named;
  readonly se: Named;
  readonly deff_replace: Named;
  readonly share_sch_wide_yes: number;
  readonly se_share_sch_wide_yes: number;
}
type Designs = Readonly<Record<`${'base' | 'raked' | 'poststrat'}_${'with' | 'without'}_fpc`, Design>>;
const figures = oracle<
  Designs & { raked_weights_treated_as_fixed: Record<string, { mean: number; se_linearised: number }> }
>('07_survey_weights');
const variables = ['api00', 'api99', 'enroll'];
const types = codesOf(texts(schools, 'stype'));
const goals = codesOf(texts(schools, 'sch_wide'));
const reached = texts(schools, 'sch_wide').map((answer) => (answer === 'Yes' ? 1 : 0));
const raked = numbers(schoolWeights, 'raked_w');
const stratified = numbers(schoolWeights, 'poststrat_w');
/** Sampling without replacement: the files give both, we compute the one with replacement. */
const withoutReplacement = Math.sqrt(1 - 200 / 6194);

/** Figures that follow from raked weights: R's are those of weights within 1e-10 of theirs. */
const nearRaked = (actual: number, expected: number) => {
  expect(Math.abs(actual / expected - 1), `${actual} should be ${expected}`).toBeLessThan(1e-6);
};
const ok = (mean: ReturnType<typeof calibratedMean>) => {
  if (mean.status !== 'ok') throw new Error(mean.status);
  return mean;
};

describe('standard errors with the weights taken as given', () => {
  it.each(variables)('of the base and the raked mean of %s, with its design effect', (variable) => {
    const values = numbers(schools, variable);
    const base = summaryOf(values, numbers(schools, 'pw'));
    near(base.mean, figures.base_without_fpc.mean[variable] ?? null);
    near(base.se, figures.base_without_fpc.se[variable] ?? null);
    near((base.se ?? 0) * withoutReplacement, figures.base_with_fpc.se[variable] ?? null);
    near(designEffect(base.se ?? 0, base.sd ?? 0, base.n), figures.base_without_fpc.deff_replace[variable] ?? null);
    const fixed = summaryOf(values, raked);
    near(fixed.mean, figures.raked_weights_treated_as_fixed[variable]?.mean ?? null);
    near(fixed.se, figures.raked_weights_treated_as_fixed[variable]?.se_linearised ?? null);
  });

  it("are those of svymean for the airport's survey weights, and so are design effects", () => {
    const waves =
      oracle<Record<'before' | 'after', { measures: Record<string, Record<string, number>> }>>('07b_weighted_means');
    for (const [wave, file] of [
      ['before', 'sfo-2016.csv'],
      ['after', 'sfo-2017.csv'],
    ] as const) {
      const rows = table(file);
      for (const [item, expected] of Object.entries(waves[wave].measures)) {
        const answered = rows.filter((row) => rating(row[item]) !== null);
        const summary = summaryOf(
          answered.map((row) => rating(row[item]) ?? 0),
          numbers(answered, 'weight'),
        );
        near(summary.n, expected.n ?? null);
        near(summary.mean, expected.mean ?? null);
        near(summary.sd, expected.weighted_sd_svyvar ?? null);
        near(summary.se, expected.se_linearised ?? null);
        near(summary.effectiveN, expected.kish_neff ?? null);
        near(designEffect(summary.se ?? 0, summary.sd ?? 0, summary.n), expected.deff_survey_replace ?? null);
      }
    }
  });

  it('of a total: the mean times the population where weights are equal', () => {
    const total = weightedTotal(numbers(schools, 'enroll'), numbers(schools, 'pw'));
    near(total?.total, 6194 * (figures.base_without_fpc.mean.enroll ?? 0));
    near(total?.se, 6194 * (figures.base_without_fpc.se.enroll ?? 0));
  });

  it('of a total by hand, of one respondent and of none', () => {
    const total = weightedTotal([1, 2, 3], [10, 20, 30]);
    // z = 10, 40, 90: Σ(z − 140/3)² = 3266.67.
    near(total?.total, 140);
    near(total?.se, Math.sqrt(1.5 * (9800 / 3)));
    expect(weightedTotal([3], [2])).toEqual({ total: 6, se: null });
    expect(weightedTotal([], [])).toBeNull();
    expect(() => weightedTotal([1, 2], [1])).toThrow(/2 values, but 1 weights/);
  });

  it('have no design effect where nothing varies', () => {
    expect(designEffect(0, 0, 10)).toBeNull();
  });
});

describe('standard errors that know of the calibration', () => {
  it.each(variables)('post-stratified %s', (variable) => {
    const { n, mean, se } = ok(
      calibratedMean(groupRespondents(numbers(schools, variable), stratified, [types]), 'post-stratified'),
    );
    near(mean, figures.poststrat_without_fpc.mean[variable] ?? null);
    near(se, figures.poststrat_without_fpc.se[variable] ?? null);
    near(se * withoutReplacement, figures.poststrat_with_fpc.se[variable] ?? null);
    const { sd } = summaryOf(numbers(schools, variable), stratified);
    near(designEffect(se, sd ?? 0, n), figures.poststrat_without_fpc.deff_replace[variable] ?? null);
  });

  it.each(variables)('raked %s', (variable) => {
    const { n, mean, se } = ok(
      calibratedMean(groupRespondents(numbers(schools, variable), raked, [types, goals]), 'raked'),
    );
    near(mean, figures.raked_without_fpc.mean[variable] ?? null);
    nearRaked(se, figures.raked_without_fpc.se[variable] ?? 0);
    nearRaked(se * withoutReplacement, figures.raked_with_fpc.se[variable] ?? 0);
    const { sd } = summaryOf(numbers(schools, variable), raked);
    nearRaked(designEffect(se, sd ?? 0, n) ?? 0, figures.raked_without_fpc.deff_replace[variable] ?? 0);
  });

  it('of the share of a raked category is nothing, of another category it is not', () => {
    const own = ok(calibratedMean(groupRespondents(reached, raked, [types, goals]), 'raked'));
    near(own.mean, figures.raked_without_fpc.share_sch_wide_yes);
    // R stops after ten rounds and is left with 1e-10.
    expect(own.se).toBe(0);
    const other = ok(calibratedMean(groupRespondents(reached, stratified, [types]), 'post-stratified'));
    near(other.mean, figures.poststrat_without_fpc.share_sch_wide_yes);
    near(other.se, figures.poststrat_without_fpc.se_share_sch_wide_yes);
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
    nearRaked(se, expected.se_calibration_aware);
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

describe('moments under a multiple of the weights', () => {
  it('are those of values added with that weight', () => {
    const block = new Float64Array(2 * MOMENTS);
    [3, 5, 10].forEach((value, i) => {
      addValue(block, MOMENTS, value, i + 1);
    });
    scaleMoments(block, MOMENTS, 2.5);
    const expected = summaryOf([3, 5, 10], [2.5, 5, 7.5]);
    const scaled = summarise(block, MOMENTS);
    for (const key of ['n', 'mean', 'sd', 'se', 'effectiveN'] as const) near(scaled?.[key], expected[key]);
    near(block[MOMENTS + 1], 15);
  });

  it('are none under a factor of 0', () => {
    const block = new Float64Array(MOMENTS);
    addValue(block, 0, 3, 1);
    scaleMoments(block, 0, 0);
    expect(summarise(block, 0)).toBeNull();
  });
});
