import { describe, expect, it } from 'vitest';
import { nodeOf, programmeOf, scored } from './survey.ts';
import { answers, wave } from './waves.ts';

const item = (id: string) => ({ id, scale: 'five', name: id });
const parts = {
  operators: [
    { id: 'own', role: 'own', name: 'Own' },
    { id: 'rival', role: 'competitor', name: 'Rival' },
  ],
  scales: { five: { from: 1, to: 5 } },
  items: ['q', 'r'].map(item),
  indicators: [
    { id: 'index', name: 'Index', children: { service: 1 }, minimumAnswered: 1 },
    { id: 'service', name: 'Service', children: ['q', 'r'] },
  ],
  segments: [{ id: 'city', name: 'City', values: ['a', 'b'].map((id) => ({ id, name: id })) }],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
};
const programme = programmeOf(parts);
const given = [...answers(40, 4, { city: 'a' }), ...answers(40, 2, { city: 'b' })];
const everyone = [...given, ...given.map((one) => ({ ...one, operator: 'rival' }))];
const closed = programmeOf({
  ...parts,
  scopes: [...parts.scopes, { id: 'closed', name: 'Closed', where: { city: 'a' } }],
});

describe('the trend', () => {
  const history = [
    ...wave(programme, '2026-09', everyone),
    ...wave(closed, '2025-10', everyone, 'older'),
    ...wave(programme, '2025-09', everyone),
    ...wave(programme, '2026-10', everyone),
  ];
  const scores = scored(programme, everyone, { history });
  const own = scores.trend.filter(({ operator, indicator }) => operator === 'own' && indicator === 'index');

  it('is the twelve months before in order, then this period, of scopes that still exist', () => {
    const scopes = ['company', 'city-a', 'city-b'];
    expect(own.map(({ period, scope }) => [period, scope])).toEqual(
      ['2025-10', '2026-09', '2026-10'].flatMap((period) => scopes.map((scope) => [period, scope])),
    );
  });

  it('follows the index of every party, and the dimensions of the own operator', () => {
    const now = scores.trend.filter(({ period, scope }) => period === '2026-10' && scope === 'city-a');
    expect(now.map(({ operator, indicator }) => [operator, indicator])).toEqual([
      ['own', 'index'],
      ['own', 'service'],
      ['rival', 'index'],
    ]);
    const { value, ci95, n, status } = nodeOf(scores, 'index', 'rival', 'city-a');
    expect(now.at(-1)).toEqual({
      period: '2026-10',
      scope: 'city-a',
      operator: 'rival',
      brand: null,
      indicator: 'index',
      status,
      value,
      ci95,
      n,
      version: 'hash',
    });
  });

  it('names the version of each period, so that a break shows', () => {
    expect(new Set(own.map(({ period, version }) => `${period} ${version}`))).toEqual(
      new Set(['2025-10 older', '2026-09 hash', '2026-10 hash']),
    );
  });

  it('keeps hidden what was too small then', () => {
    const small = scored(programme, everyone, { history: wave(programme, '2026-09', everyone.slice(0, 20)) });
    const then = small.trend.find(({ period, scope }) => period === '2026-09' && scope === 'city-a');
    expect(then).toMatchObject({ status: 'suppressed', value: null, ci95: null, n: 20 });
  });

  it('of quarters shows two years', () => {
    const quarters = ['2026-Q2', '2026-Q1', '2024-Q3', '2024-Q2'].flatMap((period) =>
      wave(programme, period, everyone),
    );
    const { trend } = scored(programme, everyone, { period: '2026-Q3', history: quarters });
    expect([...new Set(trend.map(({ period }) => period))]).toEqual(['2024-Q3', '2026-Q1', '2026-Q2', '2026-Q3']);
  });
});
