import { describe, expect, it } from 'vitest';
import { people, programme, reasonsIn } from './small-cities.ts';
import { nodeOf, scored } from './survey.ts';

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
