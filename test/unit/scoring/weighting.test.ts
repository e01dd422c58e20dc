import { describe, expect, it } from 'vitest';
import { oracle } from '../statistics/oracle.ts';
import { cells, raking, shares } from './school-weightings.ts';
import { SCH_WIDE, STYPE, schoolProgramme, schoolResponses, UNIT } from './schools.ts';
import { nodeOf, scored } from './survey.ts';

interface Figures {
  readonly mean: Readonly<Record<string, number>>;
  readonly se: Readonly<Record<string, number>>;
  readonly min_w: number;
  readonly max_w: number;
  readonly sum_w: number;
  readonly kish_deff: number;
  readonly kish_neff: number;
}
const r = oracle<{
  base_without_fpc: Figures;
  raked_without_fpc: Figures;
  poststrat_without_fpc: Figures;
  raked_weights_treated_as_fixed: Readonly<Record<string, { mean: number; se_linearised: number }>>;
}>('07_survey_weights');

/** R's figures come from weights raked to 1e-10: raked means and errors agree to 1e-6, post-stratified ones to 1e-9. */
const close = (actual: number | null | undefined, expected: number | undefined, relative: number) => {
  if (actual === null || actual === undefined || expected === undefined) throw new Error('nothing to compare');
  expect(Math.abs(actual - expected), `${actual} should be ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected),
  );
};

describe.each([
  ['base weights', { method: 'none' }, r.base_without_fpc, 1e-9],
  ['post-stratification', cells, r.poststrat_without_fpc, 1e-9],
  ['raking', raking, r.raked_without_fpc, 1e-6],
] as const)('%s of the California schools', (_, weighting, figures, relative) => {
  const scores = scored(schoolProgramme(weighting), schoolResponses());

  it.each(['api00', 'api99', 'enroll'] as const)('%s: mean and standard error as R has them', (variable) => {
    const node = nodeOf(scores, variable);
    close((node.value ?? 0) * UNIT[variable], figures.mean[variable], relative);
    close((node.se ?? 0) * UNIT[variable], figures.se[variable], relative);
  });

  it('effective n and the weights as R has them', () => {
    close(nodeOf(scores, 'api00').effectiveN, figures.kish_neff, relative);
    const [own] = scores.sample.weights;
    close(own?.least, figures.min_w, relative);
    close(own?.most, figures.max_w, relative);
    close(own?.sum, figures.sum_w, relative);
    close(own?.designEffect, figures.kish_deff, relative);
    close(own?.effectiveN, figures.kish_neff, relative);
    expect(own?.n).toBe(200);
  });
});

describe('weights', () => {
  const enroll = (weighting: Record<string, unknown>) => {
    const { value, se, effectiveN } = nodeOf(scored(schoolProgramme(weighting), schoolResponses()), 'enroll');
    return { value: value ?? 0, se: se ?? 0, effectiveN: effectiveN ?? 0 };
  };

  it('know that they were raked: the error is not the one that takes them as given', () => {
    close(enroll(raking).value * UNIT.enroll, r.raked_weights_treated_as_fixed.enroll?.mean, 1e-6);
    expect(enroll(raking).se * UNIT.enroll).toBeLessThan(
      0.8 * (r.raked_weights_treated_as_fixed.enroll?.se_linearised ?? 0),
    );
  });

  it('to shares are those to counts', () => {
    const counts = enroll(raking);
    const found = enroll({ ...raking, margins: [shares(STYPE), shares(SCH_WIDE)] });
    close(found.value, counts.value, 1e-9);
    close(found.se, counts.se, 1e-9);
    close(found.effectiveN, counts.effectiveN, 1e-9);
  });

  it('keep the total of the base weights where targets are shares', () => {
    const given = scored(schoolProgramme({ ...cells, margins: [shares(STYPE)] }), schoolResponses());
    close(given.sample.weights[0]?.sum, 6194, 1e-9);
    const none = scored(schoolProgramme({ ...cells, base: 'none', margins: [shares(STYPE)] }), schoolResponses());
    close(none.sample.weights[0]?.sum, 200, 1e-9);
  });

  it('say in the rules what was done', () => {
    const scores = scored(schoolProgramme(raking), schoolResponses());
    expect(scores.rules.weighting).toEqual({ base: 'given', method: 'raking', trim: null });
    expect(scores.sample.weights).toMatchObject([{ operator: 'own', method: 'raking', trimmed: 0 }]);
    expect(scores.sample.weights[0]?.iterations).toBeGreaterThan(2);
  });

  it('bounded by trimming still hit the margins, and count who lies at a bound', () => {
    const base = { ...raking, base: 'none', margins: [shares(STYPE), { ...SCH_WIDE, targets: { No: 0.3, Yes: 0.7 } }] };
    const untrimmed = scored(schoolProgramme(base), schoolResponses()).sample.weights[0];
    const scores = scored(schoolProgramme({ ...base, trim: { low: 0.5, high: 1.8 } }), schoolResponses());
    const [own] = scores.sample.weights;
    expect(untrimmed?.most).toBeGreaterThan(1.8);
    close(own?.most, 1.8, 1e-8);
    expect(own?.trimmed).toBeGreaterThan(0);
    close(own?.sum, 200, 1e-9);
  });
});
