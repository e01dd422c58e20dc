import { describe, expect, it } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import { five, mixed, parts, plain, split } from './mixed-waves.ts';
import { type Answered, programmeOf, scored } from './survey.ts';
import { airportDays, airportParts, answers, changeOf, wave } from './waves.ts';

describe('a change on an earlier period', () => {
  const r = oracle<{
    before_after_welch: { measure: string; diff: number; se: number; df: number; p: number; ci95: number[] }[];
  }>('12_before_after_did').before_after_welch;

  it.each(r.map((row) => row.measure))("of %s is R's Welch test of two waves", (measure) => {
    const days = [...airportDays()];
    const since = (test: (day: string) => boolean) => days.filter(([day]) => test(day)).flatMap(([, given]) => given);
    const programme = programmeOf(airportParts);
    const history = wave(
      programme,
      '2026-09',
      since((day) => day < '2016-05-19'),
    );
    const change = changeOf(
      scored(
        programme,
        since((day) => day >= '2016-05-19'),
        { history },
      ),
      measure,
    );
    const expected = r.find((row) => row.measure === measure);
    near(change.difference, expected?.diff ?? Number.NaN);
    near(change.se, expected?.se ?? Number.NaN);
    near(change.df, expected?.df ?? Number.NaN);
    near(change.p, expected?.p ?? Number.NaN);
    nearAll(change.ci95, expected?.ci95 ?? []);
  });

  it('is judged with all changes of its scope and level, and names the period', () => {
    const history = [...wave(plain, '2026-09', mixed(60, 40)), ...wave(plain, '2025-10', mixed(50, 51))];
    const scores = scored(plain, mixed(30, 70), { history });
    expect(scoresSchema.parse(scores)).toEqual(scores);
    const [up, level] = [changeOf(scores, 'index'), changeOf(scores, 'index', 'year_before')];
    expect(up).toMatchObject({ period: '2026-09', verdict: 'up', broken: false });
    expect(up.difference).toBeCloseTo(15, 10);
    expect(up.family).toEqual({ id: 'company/2026-09/level-0', size: 1 });
    expect(level.period).toBe('2025-10');
    expect(
      changeOf(scored(plain, mixed(30, 71), { history: wave(plain, '2026-09', mixed(31, 70)) }), 'q').verdict,
    ).toBe('level');
    expect(changeOf(scored(plain, mixed(90, 10), { history }), 'q').verdict).toBe('down');
  });

  it('is adjusted for the number of parties that are tested with it', () => {
    const two = programmeOf({
      ...parts,
      operators: [
        { id: 'own', role: 'own', name: 'Own' },
        { id: 'rival', role: 'competitor', name: 'Rival' },
      ],
    });
    const rival = (given: readonly Answered[]) => given.map((one) => ({ ...one, operator: 'rival' }));
    const history = wave(two, '2026-09', [...mixed(60, 60), ...rival(mixed(60, 60))]);
    const scores = scored(two, [...mixed(44, 76), ...rival(mixed(50, 70))], { history });
    const [own, theirs] = ['own', 'rival'].map((operator) => changeOf(scores, 'index', 'previous', operator));
    expect(own?.family?.size).toBe(2);
    expect(own?.pAdjusted).toBeCloseTo(2 * (own?.p ?? 1), 12);
    expect(theirs?.pAdjusted).toBe(theirs?.p);
  });

  it('shows nothing where the base was too small then, and is not given where it is now', () => {
    const [small, large] = [mixed(10, 10), mixed(30, 30)];
    const change = changeOf(scored(plain, large, { history: wave(plain, '2026-09', small) }), 'index');
    expect(change).toMatchObject({ status: 'suppressed', verdict: 'insufficient', broken: false });
    const figures = [change.difference, change.se, change.df, change.ci95, change.p, change.pAdjusted, change.family];
    expect([...figures, change.rankChange, change.adjusted.difference]).toEqual(Array(9).fill(null));
    expect(change.adjusted.status).toBe('hidden');
    const hidden = scored(plain, small, { history: wave(plain, '2026-09', large) });
    expect(hidden.scopes[0]?.operators[0]?.changes).toEqual([]);
  });

  it('that cannot be tested is insufficient', () => {
    const change = changeOf(
      scored(plain, answers(40, 5), { history: wave(plain, '2026-09', answers(40, 4)) }),
      'index',
    );
    expect(change).toMatchObject({ difference: 25, p: null, verdict: 'insufficient', family: null });
  });

  it('is not given where there is nothing to set it beside', () => {
    const none = scored(plain, mixed(40, 40), { history: wave(plain, '2026-08', mixed(40, 40)) });
    expect(none.scopes[0]?.operators[0]?.changes).toEqual([]);
    expect(
      scored(plain, [], { history: wave(plain, '2026-09', mixed(40, 40)) }).scopes[0]?.operators[0]?.changes,
    ).toEqual([]);
  });

  it('says so where the programme changed in between', () => {
    const older = programmeOf({ ...parts, indicators: [{ id: 'index', name: 'Index', children: { q: 1 } }] });
    const history = wave(older, '2026-09', mixed(40, 40), 'older');
    expect(changeOf(scored(plain, mixed(40, 40), { history }), 'index')).toMatchObject({
      broken: true,
      verdict: 'level',
    });
  });

  it('is not taken from a scope of the same name that meant others', () => {
    const older = {
      ...split,
      scopes: [split.scopes[0] ?? { each: 'city' }, { id: 'city-a', name: 'A', where: { city: 'b' } }],
    };
    const both = [...mixed(40, 40, { city: 'a' }), ...mixed(40, 40, { city: 'b' })];
    const scores = scored(split, both, { history: wave(older, '2026-09', both) });
    expect(changeOf(scores, 'index', 'previous', 'own', 'company').difference).toBe(0);
    expect(() => changeOf(scores, 'index', 'previous', 'own', 'city-a')).toThrow('no change');
  });

  it('tells the ranks that an indicator gained', () => {
    const items = ['q', 'r', 's'].map((id) => ({ id, scale: 'five', name: id }));
    const three = programmeOf({
      ...five,
      items,
      indicators: [{ id: 'index', name: 'Index', children: ['q', 'r', 's'] }],
    });
    const given = (q: number, r: number, s: number) => Array.from({ length: 40 }, () => ({ answers: { q, r, s } }));
    const scores = scored(three, given(5, 3, 1), { history: wave(three, '2026-09', given(2, 4, 3)) });
    expect(['q', 'r', 's', 'index'].map((id) => changeOf(scores, id).rankChange)).toEqual([2, -1, -1, 0]);
  });
});
