import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../../functions/model/response.ts';
import { type Answered, programmeOf, scored } from '../survey.ts';
import { diagnosisOf, PARTS } from './voices.ts';

const CODES = [
  { id: 'tariff', name: 'Tariff', indicator: 'q' },
  { id: 'refund', name: 'Refund', indicator: 'q' },
  { id: 'queue', name: 'Queue', indicator: 'r' },
  { id: 'rules', name: 'Rules' },
];
const programme = (frame: Record<string, unknown> = {}) =>
  programmeOf({ ...PARTS, codeFrame: { codes: CODES, ...frame } });

/** `count` respondents of a city with overall score `all`, each with these comments. */
const people = (count: number, all: number, comments?: readonly Comment[], city = 'a'): Answered[] =>
  Array.from({ length: count }, () => ({
    segments: { city },
    answers: { q: 3, r: 4, all },
    ...(comments ? { comments } : {}),
  }));

const shares = (group: ReturnType<typeof diagnosisOf>['reasons']['all']) =>
  Object.fromEntries(group?.codes?.map(({ code, share }) => [code, share]) ?? []);

describe('reasons', () => {
  const low = { atOrBelow: 7 };

  it('of low scores are shares of the calls heard, as the call-centre study has them (252 customers, 930 calls)', () => {
    // 930 calls: 116 about rules (12.5 %), 79 about tariff or refund (8.5 %), 74 in a queue (8 %).
    const calls = [...Array(116).fill('rules'), ...Array(79).fill('tariff'), ...Array(74).fill('queue')];
    const codesOf = (call: number): string[] => (calls[call] === undefined ? [] : [calls[call]]);
    const callsOf = (caller: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ codes: codesOf(caller + i * 252) }));
    const callers = Array.from(
      { length: 252 },
      (_, i) => people(1, 7, callsOf(i, i < 174 ? 4 : 3))[0] ?? { answers: {} },
    );
    const content = people(300, 9, [{ codes: ['queue'] }]);
    const { reasons } = diagnosisOf(scored(programme({ base: 'contacts', low }), [...callers, ...content]));
    expect(reasons).toMatchObject({ status: 'computed', base: 'contacts', lowScore: { of: 'overall', atOrBelow: 7 } });
    expect(reasons.low).toMatchObject({ status: 'published', respondents: 252, contacts: 930, multiple: false });
    expect(shares(reasons.low)).toEqual({ tariff: 79 / 930, refund: 0, queue: 74 / 930, rules: 116 / 930 });
    expect(reasons.all).toMatchObject({ respondents: 552, contacts: 1230 });
  });

  it('add up to more than 1 where respondents give several, each counted once, and it says so', () => {
    const both = people(40, 3, [{ codes: ['tariff', 'queue'] }, { codes: ['tariff'] }]);
    const { reasons } = diagnosisOf(scored(programme(), [...both, ...people(20, 3, [{ codes: ['queue'] }])]));
    expect(shares(reasons.all)).toMatchObject({ tariff: 40 / 60, queue: 1 });
    expect(reasons.all).toMatchObject({ respondents: 60, contacts: 100, multiple: true });
    expect(reasons.all?.codes?.[0]).toMatchObject({ respondents: 40, mentions: 80 });
    expect(reasons.low).toBeNull();
  });

  it('belong to indicators: a respondent with two reasons of one counts there once', () => {
    const both = people(40, 3, [{ codes: ['tariff', 'refund'] }]);
    const { reasons } = diagnosisOf(scored(programme(), [...both, ...people(40, 3, [{ codes: ['rules'] }])]));
    const indicators = reasons.all?.indicators?.map(({ indicator, share }) => [indicator, share]);
    expect(indicators).toEqual([
      ['q', 0.5],
      ['r', 0],
    ]);
  });

  it('may explain the score of the item that the comment is about', () => {
    const about = (count: number, q: number): Answered[] =>
      people(count, 9, [{ about: 'q', codes: ['tariff'] }]).map((r) => ({ ...r, answers: { q, r: 5, all: 9 } }));
    const frame = { low: { of: 'about', atOrBelow: 2 } };
    const { reasons } = diagnosisOf(scored(programme(frame), [...about(45, 2), ...about(30, 3), ...about(35, 1)]));
    expect(reasons.low).toMatchObject({ respondents: 80 });
  });

  it('have weighted shares', () => {
    const weighted = people(60, 3, [{ codes: ['queue'] }]).map((r) => ({ ...r, weight: 3 }));
    const { reasons } = diagnosisOf(scored(programme(), [...weighted, ...people(60, 3, [{ codes: ['rules'] }])]));
    expect(shares(reasons.all)).toMatchObject({ queue: 0.75, rules: 0.25 });
  });

  it('of a code that only the second coder gave count too; comments that nobody coded do not', () => {
    const given = [...people(60, 3, [{ secondCodes: ['queue'] }]), ...people(9, 3, [{ text: 'Dear' }])];
    expect(diagnosisOf(scored(programme(), given)).reasons.all).toMatchObject({ respondents: 60, contacts: 60 });
  });
});

describe('reasons that must not be shown', () => {
  const frame = { low: { atOrBelow: 7 } };

  it('are those of a small base, and of the next smallest that would give it away', () => {
    const given = [
      ...people(20, 3, [{ codes: ['queue'] }], 'a'),
      ...people(40, 3, [{ codes: ['queue'] }], 'b'),
      ...people(60, 3, [{ codes: ['rules'] }], 'c'),
    ];
    const scores = scored(programme(), given);
    const status = (scope: string) => diagnosisOf(scores, scope).reasons.all;
    expect(status('city-a')).toMatchObject({
      status: 'suppressed',
      reason: 'small_base',
      respondents: 20,
      codes: null,
    });
    expect(status('city-b')).toMatchObject({ status: 'suppressed', reason: 'complementary', codes: null });
    expect(status('city-c')).toMatchObject({ status: 'published' });
    expect(status('company')).toMatchObject({ status: 'published' });
  });

  it('are those of low scores where all but a few of the base gave one', () => {
    const given = [...people(60, 3, [{ codes: ['queue'] }]), ...people(9, 9, [{ codes: ['rules'] }])];
    const { reasons } = diagnosisOf(scored(programme(frame), given));
    expect(reasons.low).toMatchObject({ status: 'suppressed', reason: 'differencing', codes: null });
    expect(reasons.all?.status).toBe('published');
  });

  it('say in words that nobody commented, or that the programme has no code frame', () => {
    expect(diagnosisOf(scored(programme(frame), people(60, 3))).reasons).toMatchObject({
      all: { status: 'no_data', codes: null },
      low: { status: 'no_data' },
    });
    expect(diagnosisOf(scored(programmeOf(PARTS), people(60, 3))).reasons.status).toBe('not_asked');
  });
});

describe('coder agreement', () => {
  it('is told code by code, over all comments that both coded', () => {
    const coded = [
      ...people(20, 3, [{ codes: ['queue'], secondCodes: ['queue'] }]),
      ...people(5, 3, [{ codes: ['queue'], secondCodes: ['rules'] }]),
      ...people(10, 3, [{ codes: ['rules'], secondCodes: ['queue'] }]),
      ...people(15, 3, [{ codes: ['rules'], secondCodes: ['rules'] }]),
      ...people(30, 3, [{ codes: ['tariff'] }]),
    ];
    const { coding } = scored(programme(), coded);
    const queue = coding.find(({ code }) => code === 'queue');
    expect(queue).toMatchObject({ status: 'estimated', n: 50, observed: 0.7 });
    expect(queue?.kappa).toBeCloseTo(0.4, 12);
    expect(coding.find(({ code }) => code === 'tariff')).toMatchObject({ status: 'degenerate', kappa: null });
    expect(scored(programme(), people(40, 3, [{ codes: ['queue'] }])).coding[0]?.status).toBe('not_double_coded');
  });
});
