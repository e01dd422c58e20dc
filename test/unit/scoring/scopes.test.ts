import { describe, expect, it } from 'vitest';
import { scopedScoresSchema } from '../../../functions/model/scores.ts';
import { earlierPeriod, planScoring, scopedScores } from '../../../functions/scoring/index.ts';
import { type Answered, nodeOf, programmeOf, scored, shardOf } from './survey.ts';

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
const plan = planScoring(programme);
const history = ['2026-09', '2025-10', '2025-09', '2026-10'].flatMap((period, i) =>
  earlierPeriod(plan, shardOf(plan, responses.slice(i * 10)), { period, version: 'hash' }),
);
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
    expect(scoped.sample.quality.map(({ scope }) => scope)).toEqual([scoped.scope.scope]);
    expect(scoped.sample.weights).toEqual([]);
    expect(new Set(scoped.trend.map(({ scope }) => scope))).toEqual(new Set(['city-north']));
    expect(new Set(scoped.charts.map(({ scope }) => scope))).toEqual(new Set(['city-north']));
    expect([scoped.benchmarkGaps, scoped.warnings]).toEqual([[], []]);
  });

  it('holds nothing of another scope, by name or by figure', () => {
    const text = JSON.stringify(scoped);
    for (const other of ['south', 'east', 'young-north']) expect(text).not.toContain(other);
    const seen = new Set(text.match(/-?\d+\.\d{3,}/g));
    const others = [scores.scopes, scores.trend, scores.charts].flatMap((list) =>
      list.filter(({ scope }) => scope !== 'city-north'),
    );
    const allowed = JSON.stringify([north, scoped.parentTotal, scoped.trend, scoped.charts]);
    const theirs = (JSON.stringify(others).match(/-?\d+\.\d{3,}/g) ?? []).filter((figure) => !allowed.includes(figure));
    expect(theirs.length).toBeGreaterThan(100);
    expect(theirs.filter((figure) => seen.has(figure))).toEqual([]);
  });

  it('is for the top scope also the published figures, and every quota', () => {
    const top = scopedScores(scores, 'company');
    expect(top.parentTotal).toBeNull();
    expect(top.benchmarkGaps).toHaveLength(1);
    expect(top.sample).toEqual({ ...scores.sample, quality: scores.sample.quality.slice(0, 1) });
    expect(top.sample.quality[0]?.scope).toBe('company');
  });

  it('is nothing for a scope that does not exist', () => {
    expect(() => scopedScores(scores, 'city-west')).toThrow('city-west');
  });
});
