import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScoring } from '../../../functions/scoring/index.ts';
import { bothMayBeShown } from '../../../functions/scoring/suppression/index.ts';
import { type Answered, nodeOf, programmeOf, scored, shardOf } from './survey.ts';

const values = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
const programme = (cities: readonly string[], brands: readonly string[] = [], changes: Record<string, unknown> = {}) =>
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: 'Own', brands: values(brands) },
      { id: 'rival', role: 'competitor', name: 'Rival' },
    ],
    scales: { five: { from: 1, to: 5 } },
    items: [
      { id: 'q1', scale: 'five', name: 'q1' },
      { id: 'q2', scale: 'five', name: 'q2' },
    ],
    indicators: [{ id: 'index', name: 'Index', children: ['q1', 'q2'], minimumAnswered: 1 }],
    segments: [{ id: 'city', name: 'City', values: values(cities) }],
    scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
    ...changes,
  });

/** `n` people of a city (and brand), whose answers differ. */
const people = (city: string | null, n: number, brand: string | null = null, operator = 'own'): Answered[] =>
  Array.from({ length: n }, (_, i) => ({
    operator,
    ...(brand === null ? {} : { brand }),
    segments: city === null ? {} : { city },
    answers: { q1: 1 + (i % 5), q2: 1 + ((i * 2) % 5) },
  }));

type Result = ReturnType<typeof scored>;
const reasonsIn = (scores: Result, indicator = 'index') =>
  Object.fromEntries(
    scores.scopes.flatMap(({ scope, operators }) =>
      operators
        .filter(({ operator }) => operator === 'own')
        .map(({ brand, nodes }) => [
          brand === null ? scope : `${scope}/${brand}`,
          nodes.find((node) => node.indicator === indicator)?.reason ?? null,
        ]),
    ),
  );

describe('a hidden scope cannot be had by subtraction', () => {
  it('from the total: the next smallest is hidden too', () => {
    const scores = scored(programme(['a', 'b', 'c']), [...people('a', 10), ...people('b', 80), ...people('c', 70)]);
    expect(reasonsIn(scores)).toEqual({
      company: null,
      'city-a': 'small_base',
      'city-b': null,
      'city-c': 'complementary',
    });
    const hidden = nodeOf(scores, 'q1', 'own', 'city-c');
    expect(hidden).toMatchObject({ status: 'suppressed', n: 70, value: null, distribution: null, boxes: null });
    expect([hidden.sd, hidden.rank, hidden.controversy]).toEqual([null, null, null]);
  });

  it('nor can a group of hidden ones that is as small as what is hidden', () => {
    const scores = scored(programme(['a', 'b', 'c']), [...people('a', 10), ...people('b', 12), ...people('c', 70)]);
    expect(reasonsIn(scores)).toMatchObject({
      'city-a': 'small_base',
      'city-b': 'small_base',
      'city-c': 'complementary',
    });
    const enough = scored(programme(['a', 'b', 'c']), [...people('a', 20), ...people('b', 12), ...people('c', 70)]);
    expect(reasonsIn(enough)).toMatchObject({ 'city-c': null });
  });

  it('nor can the few who name no city', () => {
    const scores = scored(programme(['a', 'b']), [...people(null, 5), ...people('a', 60), ...people('b', 70)]);
    expect(reasonsIn(scores)).toEqual({ company: null, 'city-a': 'complementary', 'city-b': null });
    const many = scored(programme(['a', 'b']), [...people(null, 40), ...people('a', 60), ...people('b', 10)]);
    expect(reasonsIn(many)).toEqual({ company: null, 'city-a': null, 'city-b': 'small_base' });
  });

  it('and its gaps, rank and trend are hidden with it', () => {
    const scores = scored(programme(['a', 'b', 'c']), [
      ...people('a', 10),
      ...people('b', 80),
      ...people('c', 70),
      ...people('c', 90, null, 'rival'),
    ]);
    const scope = scores.scopes.find(({ scope: id }) => id === 'city-c');
    expect(scope?.rank).toBeNull();
    for (const gap of scope?.gaps ?? [])
      expect(gap).toMatchObject({
        status: 'suppressed',
        difference: null,
        g: null,
        topBox: null,
        verdict: 'insufficient',
      });
    const point = scores.trend.find((p) => p.scope === 'city-c' && p.operator === 'own' && p.indicator === 'index');
    expect(point).toMatchObject({ status: 'suppressed', value: null, ci95: null });
  });
});

describe('a hidden brand cannot be had by subtraction', () => {
  it('from its operator', () => {
    const scores = scored(programme(['a'], ['x', 'y', 'z']), [
      ...people('a', 10, 'x'),
      ...people('a', 50, 'y'),
      ...people('a', 60, 'z'),
    ]);
    expect(reasonsIn(scores)).toMatchObject({
      company: null,
      'company/x': 'small_base',
      'company/y': 'complementary',
      'company/z': null,
    });
  });

  it('from its other cities, nor from the other brands of its city', () => {
    const scores = scored(
      programme(['a', 'b', 'c'], ['x', 'y', 'z']),
      [
        ...['a', 'b', 'c'].flatMap((city) =>
          ['x', 'y', 'z'].flatMap((brand) => people(city, brand === 'z' ? 45 : 40, brand)),
        ),
      ].filter((one, _, all) => !(one.segments?.city === 'a' && one.brand === 'x' && all.indexOf(one) >= 10)),
    );
    const reasons = reasonsIn(scores);
    expect(reasons['city-a/x']).toBe('small_base');
    const complementary = Object.keys(reasons).filter((cell) => reasons[cell] === 'complementary');
    expect(complementary.sort()).toEqual(['city-a/y', 'city-b/x', 'city-b/y']);
  });
});

describe('lines that are sound by themselves', () => {
  /** Two rings of four small cells each, and one cell between them: each row and column has two hidden, yet it follows. */
  const small = new Set(['a/w', 'a/x', 'b/w', 'b/x', 'b/y', 'c/y', 'c/z', 'd/y', 'd/z']);
  const cities = ['a', 'b', 'c', 'd'];
  const brands = ['w', 'x', 'y', 'z'];
  const scores = scored(
    programme(cities, brands),
    cities.flatMap((city) => brands.flatMap((brand) => people(city, small.has(`${city}/${brand}`) ? 20 : 50, brand))),
  );

  it('do not give a cell away together: another is hidden', () => {
    const reasons = reasonsIn(scores);
    for (const cell of small) expect(reasons[`city-${cell}`]).toBe('small_base');
    expect(Object.values(reasons).filter((reason) => reason === 'complementary').length).toBeGreaterThanOrEqual(1);
  });
});

describe('a hidden question cannot be had from its dimension', () => {
  it('where everyone answered: another question is hidden with it', () => {
    const silent = people('a', 60).map((one, i) => (i < 40 ? { ...one, answers: { ...one.answers, q1: null } } : one));
    const scores = scored(programme(['a', 'b', 'c']), [...silent, ...people('b', 70), ...people('c', 80)]);
    const reasonOf = (indicator: string) => reasonsIn(scores, indicator);
    expect(reasonOf('q1')).toMatchObject({ 'city-a': 'small_base', 'city-b': 'complementary', 'city-c': null });
    expect(reasonOf('q2')).toMatchObject({ 'city-a': 'complementary', 'city-b': 'complementary', 'city-c': null });
    expect(reasonOf('index')).toEqual({ company: null, 'city-a': null, 'city-b': null, 'city-c': null });
  });
});

describe('a further revision', () => {
  const plan = programme(['a', 'b', 'c']);
  const first = [...people('a', 60), ...people('b', 70), ...people('c', 80)];
  const second = (late: readonly Answered[]) => {
    const cells = planScoring(plan);
    const before = scored(plan, first);
    const hid = (scope: number, party: number, node: number) =>
      before.scopes[scope]?.operators[party]?.nodes[node]?.status === 'suppressed';
    const earlier = { hid, exposesEffect: () => false, was: shardOf(cells, []), is: shardOf(cells, late) };
    return reasonsIn(scored(plan, [...first, ...late], { revision: 1, earlier: [earlier] }));
  };

  it('shows nothing that fewer than ten respondents changed', () => {
    expect(second(people('a', 3))).toEqual({
      company: 'differencing',
      'city-a': 'differencing',
      'city-b': null,
      'city-c': null,
    });
  });

  it('nor what would give their difference away', () => {
    expect(second([...people('a', 3), ...people('b', 12)])).toEqual({
      company: null,
      'city-a': 'differencing',
      'city-b': 'complementary',
      'city-c': null,
    });
  });

  it('shows what ten or more changed, and what nobody did', () => {
    expect(new Set(Object.values(second(people('a', 10))))).toEqual(new Set([null]));
    expect([0, 1, 9, 10].map(bothMayBeShown)).toEqual([true, false, false, true]);
  });
});

describe('hidden figures', () => {
  const cities = ['a', 'b', 'c', 'd', 'e'];
  const given = programme(cities);
  const plan = (hideBelow: number) => ({ ...given, rules: { ...given.rules, hideBelow, markBelow: 1000 } });
  const hiddenAt = (sizes: readonly number[], hideBelow: number) => {
    const reasons = reasonsIn(
      scored(
        plan(hideBelow),
        sizes.flatMap((n, i) => people(cities[i] ?? null, n)),
      ),
    );
    return Object.keys(reasons).filter((scope) => reasons[scope] !== null);
  };

  it('stay hidden under a stricter limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 2, max: 60 }),
        fc.nat(40),
        (sizes, limit, more) => {
          const strict = hiddenAt(sizes, limit + more);
          expect(hiddenAt(sizes, limit).filter((scope) => !strict.includes(scope))).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
