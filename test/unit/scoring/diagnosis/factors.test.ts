import { describe, expect, it } from 'vitest';
import { type Answered, programmeOf, scored } from '../survey.ts';
import { diagnosisOf } from './diagnosed.ts';
import { factorSurvey, named } from './factor-survey.ts';

const caller = { ...named('caller'), values: ['many'], against: ['one'] };
const survey = (changes: Record<string, unknown> = {}) =>
  factorSurvey('calls', ['one', 'few', 'many'], caller, changes);

/** Respondents of a city by calls; those with many calls score 5, the others 9. */
const respondents = (city: string, calls: string | null, n: number): Answered[] =>
  Array.from({ length: n }, (_, i) => ({
    segments: { city, ...(calls === null ? {} : { calls }) },
    answers: { all: (calls === 'many' ? 5 : 9) + (i % 2) },
  }));
const factorIn = (scope: string, responses: readonly Answered[], changes = {}) =>
  diagnosisOf(scored(survey(changes), responses), 'own', scope).loss.factors[0];

describe('a factor of lost points', () => {
  it('against a baseline leaves the others in prevalence and loss only', () => {
    const found = factorIn('company', [
      ...respondents('a', 'many', 40),
      ...respondents('a', 'one', 60),
      ...respondents('a', 'few', 100),
    ]);
    expect(found).toMatchObject({
      status: 'ok',
      against: 'baseline',
      n: 200,
      nWith: 40,
      nAgainst: 60,
      prevalence: 0.2,
    });
    expect(found?.difference).toBeCloseTo(-400 / 9, 9);
    expect(found?.adjusted?.points).toBeCloseTo(400 / 9, 9);
  });

  it('is hidden where a side is below the limit', () => {
    const found = factorIn('company', [...respondents('a', 'many', 29), ...respondents('a', 'one', 171)]);
    expect(found).toMatchObject({ status: 'suppressed', n: 200, nWith: null, valueWith: null, adjusted: null });
  });

  it('is hidden where those of whom it is not known are few: the score less both sides would show them', () => {
    const sides = [...respondents('a', 'many', 60), ...respondents('a', 'one', 60)];
    expect(factorIn('company', [...sides, ...respondents('a', null, 9)])?.status).toBe('suppressed');
    expect(factorIn('company', [...sides, ...respondents('a', null, 10)])?.status).toBe('ok');
    expect(factorIn('company', sides)?.status).toBe('ok');
  });

  it('is hidden in a second scope, so that the total less the others does not show the small one', () => {
    const responses = [
      ...['a', 'b', 'c'].flatMap((city) => respondents(city, 'one', 100)),
      ...respondents('a', 'many', 20),
      ...respondents('b', 'many', 40),
      ...respondents('c', 'many', 60),
    ];
    const scores = scored(survey(), responses);
    const status = (scope: string) => diagnosisOf(scores, 'own', scope).loss.factors[0]?.status;
    expect(['company', 'city-a', 'city-b', 'city-c'].map(status)).toEqual(['ok', 'suppressed', 'suppressed', 'ok']);
  });

  it('has no figures where nobody has it', () => {
    expect(factorIn('company', respondents('a', 'one', 80))).toMatchObject({
      status: 'no_data',
      n: 80,
      prevalence: null,
    });
  });
});

describe('lost points', () => {
  const lossOf = (responses: readonly Answered[], changes = {}) =>
    diagnosisOf(scored(survey(changes), responses), 'own').loss;

  it('where everybody gave full marks have no shares', () => {
    const full = Array.from({ length: 60 }, (_, i) => ({
      segments: { city: 'a', calls: i % 2 === 0 ? 'one' : 'many' },
      answers: { all: 10 },
    }));
    const found = lossOf(full);
    expect([found.status, found.lost, found.bands.map(({ lossShare }) => lossShare)]).toEqual([
      'no_loss',
      0,
      [null, null, null],
    ]);
    expect(found.factors[0]).toMatchObject({ status: 'no_loss', directShare: null, attributableShare: null });
    expect(found.adjusted.status).toBe('constant_outcome');
  });

  it('of a hidden score are hidden, of none there are none', () => {
    expect(lossOf(respondents('a', 'one', 20))).toMatchObject({
      status: 'suppressed',
      value: null,
      bands: [],
      factors: [],
    });
    expect(lossOf([])).toMatchObject({ status: 'no_data', n: 0 });
    const bare = programmeOf({
      scales: { ten: { from: 1, to: 10 } },
      items: [{ ...named('all'), scale: 'ten' }],
      indicators: [{ ...named('index'), children: ['all'] }],
    });
    expect(diagnosisOf(scored(bare, []), 'own').loss.status).toBe('no_overall');
  });

  it('on a shorter scale are counted by boxes, and there is no habit of 7 or 8', () => {
    const five = { scales: { ten: { from: 1, to: 5 } } };
    const responses = respondents('a', 'many', 60).map((one, i) => ({ ...one, answers: { all: 1 + (i % 5) } }));
    const found = lossOf(responses, five);
    expect(found.bands.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 3],
      [4, 5],
    ]);
    expect(found.habit).toBeNull();
  });
});
