import { describe, expect, it } from 'vitest';
import { qualityOf, surveyed } from './fieldwork.ts';
import { many, programme, reason } from './questionnaire.ts';
import { nodeOf, programmeOf } from './survey.ts';

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
