import { describe, expect, it } from 'vitest';
import { near } from '../../statistics/oracle.ts';
import { type Answered, programmeOf, reputationProgramme, reputationResponses, scored } from '../survey.ts';
import { diagnosisOf } from './diagnosed.ts';

const named = (id: string) => ({ id, name: id });
/** Three questions and overall satisfaction; the dimensions are the questions. */
const small = (changes: Record<string, unknown> = {}) =>
  programmeOf({
    scales: { five: { from: 1, to: 5 } },
    items: ['a', 'b', 'c', 'all'].map((id) => ({ ...named(id), scale: 'five' })),
    indicators: [{ ...named('index'), children: ['a', 'b', 'c'], minimumAnswered: 1 }],
    overall: 'all',
    ...changes,
  });
const answers = (n: number, of: (i: number) => Record<string, number | null>): Answered[] =>
  Array.from({ length: n }, (_, i) => ({ answers: of(i) }));
const varied = (i: number) => ({
  a: 1 + (i % 5),
  b: 1 + ((i * 3) % 4),
  c: 1 + ((i * 7) % 5),
  all: 1 + ((i * i + i) % 5),
});
const driversOf = (responses: readonly Answered[], changes = {}) =>
  diagnosisOf(scored(small(changes), responses), 'own').drivers[0];

describe('drivers without a regression say why', () => {
  it('too few: from ten complete answers per driver', () => {
    expect(driversOf(answers(30, varied))).toMatchObject({ status: 'ok', n: 30 });
    expect(driversOf(answers(29, varied), { rules: { hideBelow: 10, markBelow: 10 } })).toMatchObject({
      status: 'too_few_responses',
      n: 29,
      rSquared: null,
      drivers: [],
      selections: [],
    });
  });

  it('suppressed: below the limit, or where a score is hidden', () => {
    expect(driversOf(answers(29, varied))?.status).toBe('suppressed');
    const mostBlank = answers(60, (i) => ({ ...varied(i), c: i < 20 ? 3 : null }));
    expect(driversOf(mostBlank)?.status).toBe('suppressed');
    expect(driversOf([])?.status).toBe('no_data');
  });

  it('everybody equally satisfied, a question that follows from another, an outcome that was computed', () => {
    expect(driversOf(answers(60, (i) => ({ ...varied(i), all: 4 })))?.status).toBe('constant_outcome');
    expect(driversOf(answers(60, (i) => ({ ...varied(i), b: 1 + (i % 5) })))).toMatchObject({
      status: 'rank_deficient',
      about: ['b'],
    });
    expect(driversOf(answers(60, (i) => ({ ...varied(i), c: 2 })))).toMatchObject({
      status: 'rank_deficient',
      about: ['c'],
    });
    expect(driversOf(answers(60, (i) => ({ ...varied(i), all: 1 + (i % 5) })))?.status).toBe('perfect_fit');
  });

  it('no overall item: there is no analysis, unless the programme names one', () => {
    const bare = small({ overall: undefined });
    expect(diagnosisOf(scored(bare, answers(60, varied)), 'own').drivers).toEqual([]);
    const asked = small({ overall: undefined, drivers: [{ of: 'c', on: ['a', 'b'] }] });
    expect(diagnosisOf(scored(asked, answers(60, varied)), 'own').drivers).toMatchObject([{ of: 'c', status: 'ok' }]);
  });
});

describe('drivers', () => {
  it('do not depend on the size of equal weights', () => {
    const plain = driversOf(answers(60, varied));
    const heavy = driversOf(answers(60, varied).map((one) => ({ ...one, weight: 2.5 })));
    near(heavy?.rSquared, plain?.rSquared ?? null);
    plain?.drivers.forEach(({ share, p }, i) => {
      near(heavy?.drivers[i]?.share, share);
      near(heavy?.drivers[i]?.p, p);
    });
  });

  it('weigh by the sample weights: two respondents of weight 1 are one of weight 2', () => {
    const single = answers(60, varied).map((one, i) => ({ ...one, weight: i % 3 === 0 ? 2 : 1 }));
    const doubled = single.flatMap((one) =>
      (one.weight === 2 ? [one, one] : [one]).map(({ answers: a }) => ({ answers: a })),
    );
    near(driversOf(single)?.rSquared, driversOf(doubled)?.rSquared ?? null);
  });

  it('of four operators, as the shipped sample has them: too few for the smaller ones', () => {
    const scores = scored(reputationProgramme({ index: {} }), reputationResponses());
    const statuses = ['P1', 'P2', 'P3', 'P4'].map((id) => diagnosisOf(scores, id).drivers[0]?.status);
    expect(statuses).toEqual(['ok', 'ok', 'too_few_responses', 'too_few_responses']);
  });

  it('above fifteen are ranked by relative weights', () => {
    const ids = Array.from({ length: 16 }, (_, i) => `q${i}`);
    const programme = programmeOf({
      scales: { five: { from: 1, to: 5 } },
      items: [...ids, 'all'].map((id) => ({ ...named(id), scale: 'five' })),
      indicators: [{ ...named('index'), children: ids }],
      overall: 'all',
    });
    let state = 7;
    const next = () => {
      state = (state * 48271) % 2147483647;
      return 1 + (state % 5);
    };
    const rows = answers(200, () => Object.fromEntries([...ids, 'all'].map((id) => [id, next()])));
    const [found] = diagnosisOf(scored(programme, rows), 'own').drivers;
    expect([found?.status, found?.measure]).toEqual(['ok', 'relative_weight']);
    expect(found?.drivers.every(({ lmg }) => lmg === null)).toBe(true);
    near(
      found?.drivers.reduce((sum, { relativeWeight }) => sum + relativeWeight, 0),
      found?.rSquared ?? null,
    );
  });
});
