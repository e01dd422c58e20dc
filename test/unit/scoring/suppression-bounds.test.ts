import { describe, expect, it } from 'vitest';
import { type Answered, nodeOf, programmeOf, scored } from './survey.ts';

const CITIES = ['a', 'b', 'c'];
const programme = programmeOf({
  scales: { five: { from: 1, to: 5 } },
  items: ['q1', 'q2'].map((id) => ({ id, name: id, scale: 'five' })),
  indicators: [{ id: 'index', name: 'Index', children: ['q1', 'q2'] }],
  segments: [{ id: 'city', name: 'City', values: CITIES.map((id) => ({ id, name: id })) }],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
});
/** People of a city whose answers to q1 differ, and to q2 as `q2` says. */
const people = (city: string, n: number, q2: (i: number) => number): Answered[] =>
  Array.from({ length: n }, (_, i) => ({ segments: { city }, answers: { q1: 1 + (i % 5), q2: q2(i) } }));

const alike = () => 5;
const mixed = (i: number) => 1 + ((i * 3) % 5);
const reasonsOf = (answers: readonly Answered[], item: string) => {
  const scores = scored(programme, answers);
  return Object.fromEntries(CITIES.map((city) => [city, nodeOf(scores, item, 'own', `city-${city}`).reason]));
};

describe('hidden figures of people who all answer alike', () => {
  it('cannot be had from their sum: one more is hidden', () => {
    const given = [...people('a', 10, alike), ...people('b', 80, mixed), ...people('c', 70, alike)];
    expect(reasonsOf(given, 'q2')).toEqual({ a: 'small_base', b: 'complementary', c: 'complementary' });
  });

  it('nor within less than five points: one of eighty may differ by half the scale, not by a quarter', () => {
    const butOne = (code: number) => (i: number) => (i === 0 ? code : 5);
    const given = (code: number) => [
      ...people('a', 10, alike),
      ...people('b', 80, mixed),
      ...people('c', 70, butOne(code)),
    ];
    // The one may be among the ten: their mean lies from 95, or 97.5, to 100.
    expect(reasonsOf(given(3), 'q2')).toEqual({ a: 'small_base', b: null, c: 'complementary' });
    expect(reasonsOf(given(4), 'q2')).toEqual({ a: 'small_base', b: 'complementary', c: 'complementary' });
  });

  it('hide the total too where everybody answers alike', () => {
    const given = [...people('a', 10, alike), ...people('b', 80, alike), ...people('c', 70, alike)];
    const scores = scored(programme, given);
    expect(nodeOf(scores, 'q2').reason).toBe('complementary');
  });
});
