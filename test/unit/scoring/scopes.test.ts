import { describe, expect, it } from 'vitest';
import { scopedScoresSchema, type TrendPoint } from '../../../functions/model/scores.ts';
import { scopedScores, trendPoints } from '../../../functions/scoring/index.ts';
import { type Answered, nodeOf, programmeOf, scored } from './survey.ts';

const cities = ['north', 'south', 'east'];
const ages = ['young', 'old'];
const values = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
const programme = programmeOf({
  operators: [
    { id: 'rival', role: 'competitor', name: 'Rival', brands: [{ id: 'cheap', name: 'Cheap' }] },
    { id: 'own', role: 'own', name: 'Own', brands: [{ id: 'gold', name: 'Gold' }] },
  ],
  brandPairs: [{ own: 'gold', competitor: 'cheap' }],
  scales: { five: { from: 1, to: 5 } },
  items: ['q1', 'q2'].map((id) => ({ id, scale: 'five', name: id })),
  indicators: [{ id: 'index', name: 'Index', children: ['q1', 'q2'] }],
  segments: [
    { id: 'city', name: 'City', values: values(cities) },
    { id: 'age', name: 'Age', values: values(ages) },
    { id: 'unused', name: 'Unused', values: values(['z']) },
  ],
  scopes: [
    { id: 'company', name: 'Company' },
    { each: 'city' },
    { id: 'young-north', name: 'Y', where: { city: 'north', age: 'young' } },
  ],
  quotas: [
    { operator: 'own', minimum: 10 },
    { operator: 'own', where: { city: 'north' }, minimum: 20 },
    { operator: 'rival', where: { city: 'south' }, minimum: 30 },
    { operator: 'own', where: { city: 'north', age: 'old' }, minimum: 40 },
  ],
});

/** Cities differ in level, so that every scope has figures of its own. */
const responses: Answered[] = Array.from({ length: 900 }, (_, i) => ({
  operator: i % 3 === 0 ? 'rival' : 'own',
  brand: i % 3 === 0 ? 'cheap' : 'gold',
  segments: { city: cities[i % 7 === 0 ? 0 : i % 2 === 0 ? 1 : 2] ?? '', age: ages[i % 5 === 0 ? 1 : 0] ?? '' },
  answers: { q1: 1 + ((i * 7) % (i % 7 === 0 ? 5 : 4)), q2: i % 2 === 0 ? 4 - (i % 3) : 1 + ((i * 3) % 5) },
}));
const point = (period: string, scope: string, value: number): TrendPoint => ({
  period,
  scope,
  operator: 'own',
  brand: null,
  status: 'published',
  value,
  ci95: [value - 1, value + 1],
  n: 100,
});
const history = [
  point('2026-09', 'city-north', 61.25),
  point('2026-09', 'company', 72.375),
  point('2025-10', 'company', 81.375),
  point('2025-09', 'company', 82.375),
  point('2026-10', 'company', 83.375),
  point('2026-09', 'city-closed', 84.375),
];
const benchmarks = [{ period: '2026-10', operator: 'rival', indicator: 'index', value: 12.125, source: 'Yearbook' }];
const scores = scored(programme, responses, { history, benchmarks });
const count = (test: (response: Answered) => boolean) => responses.filter(test).length;

describe('scopes', () => {
  it('hold the responses of their segment values, brands within operators', () => {
    expect(scores.scopes.map(({ scope, n }) => [scope, n])).toEqual([
      ['company', 900],
      ...cities.map((city) => [`city-${city}`, count((r) => r.segments?.city === city)]),
      ['young-north', count((r) => r.segments?.city === 'north' && r.segments?.age === 'young')],
    ]);
    expect(scores.scopes[0]?.operators.map(({ operator, brand, n }) => [operator, brand, n])).toEqual([
      ['rival', null, 300],
      ['own', null, 600],
      ['rival', 'cheap', 300],
      ['own', 'gold', 600],
    ]);
    expect(nodeOf(scores, 'q1', 'own', 'city-south', 'gold')).toEqual(nodeOf(scores, 'q1', 'own', 'city-south'));
  });

  it('are ranked among their kind by the own index', () => {
    const places = cities.map((city) => nodeOf(scores, 'index', 'own', `city-${city}`).value ?? 0);
    expect(scores.scopes.map(({ rank }) => rank)).toEqual([
      null,
      ...places.map((value) => ({ position: places.filter((other) => other > value).length + 1, of: 3 })),
      null,
    ]);
  });

  it('count quotas by operator and segment values', () => {
    expect(scores.sample.quotas.map(({ n }) => n)).toEqual([
      600,
      count((r) => r.operator === 'own' && r.segments?.city === 'north'),
      count((r) => r.operator === 'rival' && r.segments?.city === 'south'),
      count((r) => r.operator === 'own' && r.segments?.city === 'north' && r.segments?.age === 'old'),
    ]);
  });
});

describe('trend', () => {
  it('is the twelve months before in order, then this period, of scopes that still exist', () => {
    const own = scores.trend.filter(({ operator, brand }) => operator === 'own' && brand === null);
    expect(own.map(({ period, scope }) => [period, scope])).toEqual([
      ['2025-10', 'company'],
      ['2026-09', 'company'],
      ['2026-09', 'city-north'],
      ...scores.scopes.map(({ scope }) => ['2026-10', scope]),
    ]);
  });

  it('points of this period carry the index of each scope and party', () => {
    const points = trendPoints(scores);
    expect(points).toHaveLength(5 * 4);
    const { value, ci95, n, status } = nodeOf(scores, 'index', 'rival', 'city-east');
    expect(points).toContainEqual({
      period: '2026-10',
      scope: 'city-east',
      operator: 'rival',
      brand: null,
      status,
      value,
      ci95,
      n,
    });
    expect(scores.trend.slice(-points.length)).toEqual(points);
  });
});

describe('what one scope may see', () => {
  const scoped = scopedScores(scores, 'city-north');
  const north = scores.scopes.find(({ scope }) => scope === 'city-north');

  it('is its own scores, its sample, and the own total of its parent', () => {
    expect(scopedScoresSchema.parse(scoped)).toEqual(scoped);
    expect(scoped.scope).toEqual(north);
    expect(scoped.parentTotal).toEqual({ scope: 'company', own: scores.scopes[0]?.operators[1] });
    expect(scoped.sample.responses).toBe(north?.n);
    expect(scoped.sample.byOperator).toEqual([
      { operator: 'rival', n: north?.operators[0]?.n },
      { operator: 'own', n: north?.operators[1]?.n },
    ]);
    expect(scoped.sample.quotas).toEqual([scores.sample.quotas[1], scores.sample.quotas[3]]);
    expect(new Set(scoped.trend.map(({ scope }) => scope))).toEqual(new Set(['city-north']));
    expect([scoped.benchmarkGaps, scoped.warnings]).toEqual([[], []]);
  });

  it('holds nothing of another scope, by name or by figure', () => {
    const text = JSON.stringify(scoped);
    for (const other of ['south', 'east', 'young-north', 'closed']) expect(text).not.toContain(other);
    const seen = new Set(text.match(/-?\d+\.\d{3,}/g));
    const others = scores.scopes.filter(({ scope }) => scope !== 'city-north');
    const allowed = JSON.stringify([north, scoped.parentTotal]);
    const theirs = (JSON.stringify(others).match(/-?\d+\.\d{3,}/g) ?? []).filter((figure) => !allowed.includes(figure));
    expect(theirs.length).toBeGreaterThan(100);
    expect(theirs.filter((figure) => seen.has(figure))).toEqual([]);
    expect(text).not.toContain('72.375');
  });

  it('is for the top scope also the published figures, and every quota', () => {
    const top = scopedScores(scores, 'company');
    expect(top.parentTotal).toBeNull();
    expect(top.benchmarkGaps).toHaveLength(1);
    expect(top.sample).toEqual(scores.sample);
  });

  it('is nothing for a scope that does not exist', () => {
    expect(() => scopedScores(scores, 'city-west')).toThrow('city-west');
  });
});
