import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { mergeShards, planScoring, scorePeriod } from '../../../functions/scoring/index.ts';
import { cellsOf, type Interview, qualityOf, surveyed } from './fieldwork.ts';
import { answers, many, programme, straight } from './questionnaire.ts';
import { context, nodeOf } from './survey.ts';

describe('exclusion', () => {
  const lined = (n: number) => many(n, (i) => ({ id: `s${i}`, answers: straight(5) }));
  const exclude = { straightLiners: { exclude: true } };
  const index = (quality: Record<string, unknown>, interviews: readonly Interview[]) => {
    const scores = surveyed(programme(quality), interviews);
    return { scores, effect: qualityOf(scores).index, published: nodeOf(scores, 'index') };
  };

  it('only where the programme says so, for the reasons that it names', () => {
    const interviews = [...many(60), ...lined(12)];
    expect(index({}, interviews).published.n).toBe(72);
    expect(index(exclude, interviews).published.n).toBe(60);
    expect(index({ speeders: { exclude: true } }, interviews).published.n).toBe(72);
    expect(qualityOf(index(exclude, interviews).scores)).toMatchObject({ responses: 72, flagged: 12, excluded: 12 });
    expect(index(exclude, interviews).scores.sample.responses).toBe(72);
  });

  it('shows the index before and after', () => {
    const interviews = [...many(60), ...lined(12)];
    const all = index({}, interviews);
    const without = index(exclude, interviews);
    expect(without.effect).toEqual({
      status: 'shown',
      left: 'excluded',
      differing: 12,
      before: all.published.value,
      after: without.published.value,
    });
    expect(all.effect).toMatchObject({
      status: 'shown',
      left: 'flagged',
      before: all.published.value,
      after: without.published.value,
    });
  });

  it.each([
    [0, 'unchanged'],
    [9, 'too_few_differ'],
    [10, 'shown'],
  ])('%i respondents differ: %s', (n, status) => {
    const { effect } = index(exclude, [...many(60), ...lined(n)]);
    expect(effect).toMatchObject({ status, differing: n });
    if (status !== 'shown') expect(effect).toMatchObject({ before: null, after: null });
  });

  it('hides both figures where one of the bases is too small', () => {
    expect(index(exclude, [...many(29), ...lined(20)]).effect).toMatchObject({ status: 'suppressed', before: null });
    expect(index(exclude, [...many(30), ...lined(20)]).effect?.status).toBe('shown');
  });

  it('hides both figures where the index is hidden, since one of the two is the index', () => {
    const unasked = (interview: Interview, i: number) =>
      i < 20 ? interview : { ...interview, answers: { ...interview.answers, q9: null } };
    const given = [...many(60), ...lined(12)].map(unasked);
    const form = (form: string) => surveyed(programme(exclude, { index: { form } }), given);
    expect(nodeOf(form('aggregate'), 'index').reason).toBe('complementary');
    expect(qualityOf(form('aggregate')).index).toMatchObject({ status: 'suppressed', before: null, after: null });
    expect(qualityOf(form('respondent')).index?.status).toBe('shown');
  });

  it('of a quarter does not give away a month that was too few', () => {
    const report = { kind: 'monthly', schedule: { cron: '0 8 3 * ? *' } };
    const reports = [
      { id: 'monthly', ...report },
      { id: 'quarterly', period: 'quarter', ...report },
    ];
    const plan = planScoring(programme(exclude, { reports }));
    const statusOf = (...differing: number[]) => {
      const months = differing.map((n) => cellsOf(plan, [...many(60), ...lined(n)]));
      const scores = scorePeriod(plan, mergeShards(plan, months), context({ period: '2026-Q3', months }));
      return qualityOf(scores).index?.status;
    };
    expect(statusOf(12, 12, 12)).toBe('shown');
    expect(statusOf(12, 12, 5)).toBe('too_few_differ');
    expect(statusOf(12, 5, 5)).toBe('shown');
    expect(statusOf(12, 12, 0)).toBe('shown');
  });

  it('of a revision is hidden with an index that few answers changed', () => {
    const plan = planScoring(programme(exclude));
    const statusOf = (late: number) => {
      const interviews = [...many(60), ...lined(12), ...many(late, (i) => ({ id: `late${i}` }))];
      const is = cellsOf(plan, interviews.slice(72));
      const earlier = { hid: () => false, exposesEffect: () => false, was: cellsOf(plan, []), is };
      return qualityOf(scorePeriod(plan, cellsOf(plan, interviews), context({ revision: 1, earlier: [earlier] }))).index
        ?.status;
    };
    expect([0, 9, 10].map(statusOf)).toEqual(['shown', 'suppressed', 'shown']);
  });

  it('says so where the part that is left cannot have the targets of the weights', () => {
    const city = (name: string) => (interview: Interview) => ({ ...interview, segments: { city: name } });
    const weighting = {
      method: 'post-stratification',
      margins: [{ segments: ['city'], targets: { north: 0.5, south: 0.5 } }],
    };
    const interviews = [...many(60).map(city('north')), ...lined(12).map(city('south'))];
    expect(qualityOf(surveyed(programme({}, { weighting }), interviews)).index).toMatchObject({
      status: 'not_weighted',
    });
  });

  it('is compared for the scope at the top only', () => {
    const interviews = [...many(60), ...lined(12)].map((interview) => ({ ...interview, segments: { city: 'north' } }));
    const scores = surveyed(programme(exclude), interviews);
    expect(qualityOf(scores, 'own', 'city-north')).toMatchObject({ responses: 72, excluded: 12, index: null });
  });

  it('flags the same responses in any number of shards, with a result that fits its schema', () => {
    const interviews = many(80, (i) => ({
      answers: i % 7 === 0 ? straight(4) : answers(1 + (i % 5)),
      contact: `c${i % 70}`,
      durationSeconds: 10 + ((i * 37) % 200),
      interviewer: `i${i % 3}`,
    }));
    const one = surveyed(programme(exclude), interviews, 1);
    expect(scoresSchema.safeParse(one).error).toBeUndefined();
    for (const shards of [2, 5, 16]) {
      const { reasons, excluded, contact } = qualityOf(surveyed(programme(exclude), interviews, shards));
      expect({ reasons, excluded, contact }).toEqual({
        reasons: qualityOf(one).reasons,
        excluded: qualityOf(one).excluded,
        contact: qualityOf(one).contact,
      });
    }
  });
});
