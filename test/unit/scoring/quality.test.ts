import { describe, expect, it, test } from 'vitest';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { findingsOf, type Interview, qualityOf, surveyed } from './fieldwork.ts';
import { nodeOf, programmeOf } from './survey.ts';

const items = Array.from({ length: 10 }, (_, i) => `q${i}`);
const programme = (quality: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: 'Own' },
      { id: 'rival', role: 'competitor', name: 'Rival' },
    ],
    scales: { five: { from: 1, to: 5, missing: [9] } },
    items: items.map((id) => ({ id, name: id, scale: 'five' })),
    indicators: [{ id: 'index', name: 'Index', children: items, minimumAnswered: 1 }],
    segments: [{ id: 'city', name: 'City', values: ['north', 'south'].map((id) => ({ id, name: id })) }],
    scopes: [{ id: 'company', name: 'All' }, { each: 'city' }],
    quality,
    ...more,
  });

/** Answers that are no straight line: one code on the even items, the next on the odd ones. */
const answers = (code: number) => Object.fromEntries(items.map((id, i) => [id, i % 2 === 0 ? code : (code % 5) + 1]));
const straight = (code: number, answered = 10) =>
  Object.fromEntries(items.map((id, i) => [id, i < answered ? code : null]));
const many = (n: number, change: (i: number) => Partial<Interview> = () => ({})): Interview[] =>
  Array.from({ length: n }, (_, i) => ({ id: `r${i}`, answers: answers(1 + (i % 5)), ...change(i) }));
const reason = (quality: ReturnType<typeof qualityOf>, name: string) =>
  quality.reasons.find((entry) => entry.reason === name);

describe('duplicates', () => {
  const found = (interviews: readonly Partial<Interview>[], quality = {}) =>
    [
      ...findingsOf(
        programme(quality),
        interviews.map((part, i) => ({ id: `r${i}`, answers: {}, ...part })),
      ).duplicates,
    ].sort();

  test('are later responses of one contact about one operator within the window', () => {
    const contact = 'c';
    expect(
      found([
        { contact, answeredAt: '2026-10-15T12:00:00+08:00' },
        { contact, answeredAt: '2026-10-16T11:59:59+08:00' },
        { contact, answeredAt: '2026-10-17T11:59:59+08:00' },
        { contact, operator: 'rival', answeredAt: '2026-10-15T12:00:00+08:00' },
        { contact: 'other', answeredAt: '2026-10-15T12:00:00+08:00' },
        { answeredAt: '2026-10-15T12:00:00+08:00' },
      ]),
    ).toEqual(['r1']);
  });

  test('on dates without a time: the same day, in the zone of the programme', () => {
    const contact = 'c';
    expect(
      found([
        { contact, answeredAt: '2026-10-15' },
        { contact, answeredAt: '2026-10-15' },
      ]),
    ).toEqual(['r1']);
    expect(
      found([
        { contact, answeredAt: '2026-10-15' },
        { contact, answeredAt: '2026-10-16' },
      ]),
    ).toEqual([]);
    expect(
      found([
        { contact, answeredAt: '2026-10-15' },
        { contact, answeredAt: '2026-10-15T15:59:00Z' },
      ]),
    ).toEqual(['r1']);
    expect(
      found([
        { contact, answeredAt: '2026-10-15' },
        { contact, answeredAt: '2026-10-15T16:00:00Z' },
      ]),
    ).toEqual([]);
  });

  test('of a respondent who rates an operator twice, not of one who rates two', () => {
    const respondent = 'p';
    expect(found([{ respondent }, { respondent }, { respondent, operator: 'rival' }])).toEqual(['r1']);
  });

  test('in a window that the programme sets', () => {
    const interviews = [
      { contact: 'c', answeredAt: '2026-10-15T00:00:00Z' },
      { contact: 'c', answeredAt: '2026-10-20T00:00:00Z' },
    ];
    expect(found(interviews, { duplicates: { windowHours: 120 } })).toEqual([]);
    expect(found(interviews, { duplicates: { windowHours: 121 } })).toEqual(['r1']);
  });
});

describe('speeders', () => {
  const durations = [30, 60, 90, 120, 900];
  const flagged = (list: readonly number[], quality = {}) => {
    const interviews = list.map((durationSeconds, i) => ({ id: `r${i}`, answers: answers(2), durationSeconds }));
    return reason(qualityOf(surveyed(programme(quality), interviews)), 'speeder')?.n;
  };

  test('took less than a third of the median, of all operators together', () => {
    expect(flagged(durations)).toBe(0);
    expect(flagged([29, 60, 90, 120, 900])).toBe(1);
    expect(flagged([29, 60, 90, 91, 120, 900])).toBe(1);
    expect(flagged(durations, { speeders: { belowShareOfMedian: 0.67 } })).toBe(2);
  });

  test('a response without a duration is none, and one alone is its own median', () => {
    expect(reason(qualityOf(surveyed(programme(), many(5))), 'speeder')?.n).toBe(0);
    expect(flagged([1])).toBe(0);
  });
});

describe('straight-liners', () => {
  const flagged = (given: Record<string, number | null>, quality = {}) =>
    reason(qualityOf(surveyed(programme(quality), [{ id: 'r', answers: given }])), 'straight_liner')?.n;

  test('give one code to all of at least eight items', () => {
    expect(flagged(straight(3))).toBe(1);
    expect(flagged(straight(5, 8))).toBe(1);
    expect(flagged(straight(5, 7))).toBe(0);
    expect(flagged(straight(5, 7), { straightLiners: { minimumItems: 7 } })).toBe(1);
    expect(flagged({ ...straight(3), q9: 4 })).toBe(0);
  });

  test('missing codes are no answers', () => {
    expect(flagged({ ...straight(3), q0: 9, q1: 9 })).toBe(1);
    expect(flagged({ ...straight(3), q0: 9, q1: 9, q2: 9 })).toBe(0);
    expect(flagged(straight(9))).toBe(0);
  });
});

describe('contact', () => {
  /** 99 who claim contact and were looked up: 47 within 3 months, 19 more within 6, 10 more within 12; Jiangmen's shares. */
  const ages = [
    ...Array(47).fill('within3'),
    ...Array(19).fill('within6'),
    ...Array(10).fill('within12'),
    ...Array(13).fill('older'),
    ...Array(10).fill('none'),
  ];
  const interviews = [
    ...many(99, (i) => ({ id: `c${i}`, claimedContact: 'yes' as const, recordedContact: ages[i] })),
    ...many(20, (i) => ({ id: `n${i}`, claimedContact: 'no' as const, recordedContact: 'none' as const })),
    ...many(7, (i) => ({ id: `u${i}`, claimedContact: 'yes' as const })),
  ];
  const scores = surveyed(programme({ eligibility: { within: 6, minimumShare: 0.7 } }), interviews, 3);
  const quality = qualityOf(scores);

  it('shares with a contact on record, with intervals', () => {
    const { contact } = quality;
    expect(contact).toMatchObject({
      status: 'published',
      claimed: 106,
      checked: 99,
      required: { months: 6, share: 0.7 },
      reached: false,
    });
    expect(contact.within?.map(({ months, n }) => [months, n])).toEqual([
      [3, 47],
      [6, 66],
      [12, 76],
    ]);
    expect(contact.within?.[1]?.share).toBe(66 / 99);
    // R: prop.test(66, 99, correct = FALSE)$conf.int
    expect(contact.within?.[1]?.ci95[0]).toBeCloseTo(0.569, 3);
    expect(contact.within?.[1]?.ci95[1]).toBeCloseTo(0.7516, 3);
  });

  it('flags who claims a contact that is not on record in time, and nobody else', () => {
    expect(reason(quality, 'ineligible')).toEqual({ reason: 'ineligible', n: 33, share: 33 / 126, excluded: false });
    expect(quality).toMatchObject({ responses: 126, flagged: 33, excluded: 0 });
    expect(nodeOf(scores, 'index').n).toBe(126);
  });

  it('no shares of a base that is too small', () => {
    const few = qualityOf(surveyed(programme(), interviews.slice(0, 29))).contact;
    expect(few).toMatchObject({ status: 'suppressed', claimed: 29, checked: 29, within: null, reached: null });
    expect(qualityOf(surveyed(programme(), interviews.slice(0, 30))).contact.status).toBe('marked');
    expect(qualityOf(surveyed(programme(), [])).contact).toMatchObject({ status: 'no_data', claimed: 0 });
  });
});

describe('interviewers', () => {
  /** R's PlantGrowth, in tenths and to whole codes of 0 to 100. */
  const groups = {
    a: [42, 56, 52, 61, 45, 46, 52, 45, 53, 51],
    b: [48, 42, 44, 36, 59, 38, 60, 49, 43, 47],
    c: [63, 51, 55, 55, 54, 53, 49, 62, 58, 53],
  };
  const one = programmeOf({
    scales: { hundred: { from: 0, to: 100 } },
    items: [{ id: 'q', name: 'Q', scale: 'hundred' }],
    indicators: [{ id: 'index', name: 'Index', children: ['q'] }],
  });
  const interviews = Object.entries(groups).flatMap(([interviewer, codes]) =>
    codes.map((q, i) => ({ id: `${interviewer}${i}`, interviewer, answers: { q } })),
  );

  it('are compared by analysis of variance', () => {
    const effect = qualityOf(surveyed(one, interviews, 4)).interviewers;
    expect(effect).toMatchObject({ status: 'tested', interviewers: 3, n: 30, df: [2, 27] });
    // scipy.stats.f_oneway of the same codes; mean squares 190.6333 and 39.05926
    expect(effect.f).toBeCloseTo(4.880618243883939, 9);
    expect(effect.p).toBeCloseTo(0.015511161555990518, 9);
    expect(effect.icc).toBeCloseTo(0.27957099429586346, 9);
  });

  it('are not named, and those with few interviews are left out', () => {
    const more = [...interviews, ...[1, 2, 3].map((q) => ({ id: `d${q}`, interviewer: 'Wang Wei', answers: { q } }))];
    const scores = surveyed(one, more);
    expect(qualityOf(scores).interviewers).toMatchObject({ status: 'tested', interviewers: 3, n: 30 });
    expect(JSON.stringify(scores)).not.toContain('Wang Wei');
  });

  it.each([
    ['no ids', interviews.map(({ interviewer: _, ...rest }) => rest), 'no_interviewers'],
    ['fewer interviews than may be shown', interviews.slice(0, 20), 'too_few'],
    ['one interviewer', interviews.map((interview) => ({ ...interview, interviewer: 'a' })), 'too_few'],
    ['no spread', interviews.map((interview) => ({ ...interview, answers: { q: 7 } })), 'degenerate'],
  ])('%s: a status, no figures', (_, given, status) => {
    expect(qualityOf(surveyed(one, given)).interviewers).toMatchObject({ status, f: null, p: null, icc: null });
  });
});

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
