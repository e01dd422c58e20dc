import { describe, expect, it } from 'vitest';
import { addValue, MOMENTS } from '../../../functions/statistics/moments.ts';
import { summarise } from '../../../functions/statistics/summary.ts';
import { designEffect } from '../../../functions/statistics/weighting/design-effect.ts';
import { scaleMoments } from '../../../functions/statistics/weighting/scale-moments.ts';
import { weightedTotal } from '../../../functions/statistics/weighting/weighted-total.ts';
import { near, oracle } from './oracle.ts';
import { summaryOf } from './sample.ts';
import { numbers, rating, schools, table } from './weighting-data.ts';
import { measured, raked, schoolFigures, withCorrection } from './weighting-figures.ts';

describe('standard errors with the weights taken as given', () => {
  it.each(measured)('of the base and the raked mean of %s, with its design effect', (variable) => {
    const values = numbers(schools, variable);
    const base = summaryOf(values, numbers(schools, 'pw'));
    near(base.mean, schoolFigures.base_without_fpc.mean[variable] ?? null);
    near(base.se, schoolFigures.base_without_fpc.se[variable] ?? null);
    near((base.se ?? 0) * withCorrection, schoolFigures.base_with_fpc.se[variable] ?? null);
    near(
      designEffect(base.se ?? 0, base.sd ?? 0, base.n),
      schoolFigures.base_without_fpc.deff_replace[variable] ?? null,
    );
    const fixed = summaryOf(values, raked);
    near(fixed.mean, schoolFigures.raked_weights_treated_as_fixed[variable]?.mean ?? null);
    near(fixed.se, schoolFigures.raked_weights_treated_as_fixed[variable]?.se_linearised ?? null);
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
    near(total?.total, 6194 * (schoolFigures.base_without_fpc.mean.enroll ?? 0));
    near(total?.se, 6194 * (schoolFigures.base_without_fpc.se.enroll ?? 0));
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
