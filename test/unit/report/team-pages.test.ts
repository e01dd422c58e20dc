import { expect, test } from 'vitest';
import { FOLLOW_UPS } from '../../../functions/model/records/follow-up.ts';
import { buildDocument } from '../../../functions/report/build-document.ts';
import { scopedScores } from '../../../functions/scoring/scoped.ts';
import { scoredWith, serviceProgramme } from '../scoring/service/programme.ts';

const programme = serviceProgramme({
  locales: ['en'],
  reports: [{ id: 'calls', kind: 'follow-up', schedule: { cron: '0 8 3 * ? *' } }],
});

/** So many calls of a team, all of them in time, answered alternately. */
const calls = (team: string, n: number, codes: readonly number[]) =>
  Array.from({ length: n }, (_, i) =>
    FOLLOW_UPS.schema.parse({
      id: `${team}-${i}`,
      team,
      post: 'agent',
      contactedAt: '2026-10-10',
      calledAt: '2026-10-12',
      answers: { calm: codes[i % 2] },
    }),
  );
const pagesOf = (followUps: ReturnType<typeof calls>) => {
  const scores = scopedScores(scoredWith(programme, { followUps }), 'company');
  return buildDocument({ programme, scores, report: 'calls', locale: 'en' }).pages;
};

test('the follow-up report has a page for each team, with its own score, posts and questions', () => {
  const pages = pagesOf([...calls('day', 60, [4, 5]), ...calls('night', 60, [3, 4])]);
  expect(pages.map(({ title }) => title)).toEqual([
    'Inside 75.0, outside 50.0: customers rate our own calls higher',
    'day: 87.5 inside (all teams 75.0), 100.0 % called back in 3 days',
    'night: 62.5 inside (all teams 75.0), 100.0 % called back in 3 days',
    expect.any(String),
  ]);
  const [, day, night] = pages.map((page) => JSON.stringify(page.blocks));
  // The post's target is 70: one team is above it, the other below.
  expect([day, night].map((page) => /[▲▼] \d+\.\d %/.exec(page ?? '')?.[0])).toEqual(['▲ 125.0 %', '▼ 89.3 %']);
});

test('a team without contacts has none, and one of few calls no score', () => {
  const pages = pagesOf(calls('night', 8, [3, 4]));
  expect(pages.map(({ title }) => title)).toEqual([
    '100.0 % of contacts were called back within 3 days',
    'night: 100.0 % of contacts called back within 3 days',
    expect.any(String),
  ]);
});
