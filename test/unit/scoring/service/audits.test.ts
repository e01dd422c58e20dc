import { expect, it } from 'vitest';
import { RECORDS, type RecordTypes } from '../../../../functions/model/records/index.ts';
import { emptyCells, planScoring, scorePeriod } from '../../../../functions/scoring/index.ts';
import { context, programmeOf } from '../survey.ts';

const programme = programmeOf({
  scales: { five: { from: 1, to: 5 } },
  items: [{ id: 'a', scale: 'five', name: 'A' }],
  indicators: [{ id: 'index', name: 'Index', children: ['a'] }],
  segments: [{ id: 'city', name: 'City', values: [{ id: 'north', name: 'North' }] }],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
  sites: [
    { id: 'club', name: 'Club', segments: { city: 'north' } },
    { id: 'hall', name: 'Hall' },
  ],
  audits: [
    {
      id: 'visit',
      name: 'Visit',
      sections: [
        { id: 'place', name: 'Place', full: 60 },
        { id: 'staff', name: 'Staff', full: 40 },
      ],
    },
  ],
});

const visit = (id: string, site: string, visitedAt: string, place: number, staff: number, wave?: string) =>
  RECORDS.audits.schema.parse({ id, audit: 'visit', site, visitedAt, wave, sections: { place, staff } });

function auditIn(scope: string, visits: readonly RecordTypes['audits'][]) {
  const plan = planScoring(programme);
  const records = {
    audits: Map.groupBy(visits, ({ visitedAt }) => visitedAt.slice(0, 7)),
    metrics: new Map(),
    hideBelow: new Map(),
  };
  const { scopes } = scorePeriod(plan, emptyCells(plan), context({ records }));
  return scopes.find((s) => s.scope === scope)?.service?.audits[0];
}

const VISITS = [
  visit('1', 'club', '2026-07-01', 50, 40),
  visit('2', 'club', '2026-10-01', 60, 30),
  visit('3', 'club', '2026-10-09', 60, 40),
  visit('4', 'hall', '2026-10-03', 30, 30),
];

it('sites are ranked by the mean of their visits, and changed since the wave before', () => {
  expect(auditIn('company', VISITS)).toMatchObject({
    visits: 3,
    score: (95 + 60) / 2,
    sites: [
      { site: 'club', rank: 1, visits: 2, score: 95, change: { wave: '2026-07', difference: 5 } },
      { site: 'hall', rank: 2, visits: 1, score: 60, change: null },
    ],
    trend: [
      { period: '2026-07', score: 90, visits: 1 },
      { period: '2026-10', score: 77.5, visits: 3 },
    ],
  });
});

it('a scope has the sites that lie in it', () => {
  expect(auditIn('city-north', VISITS)?.sites.map(({ site }) => site)).toEqual(['club']);
});

it('of two waves in one period the last counts, and is measured against the first', () => {
  const visits = [
    visit('1', 'hall', '2026-10-01', 60, 20, 'spring'),
    visit('2', 'hall', '2026-10-20', 60, 40, 'autumn'),
  ];
  expect(auditIn('company', visits)?.sites[0]).toMatchObject({
    wave: 'autumn',
    score: 100,
    change: { wave: 'spring', difference: 20 },
    sections: [{ lossShare: null, lossRate: 0 }, { lossShare: null }],
  });
});
