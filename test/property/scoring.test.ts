import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scores, scoresSchema } from '../../functions/model/scores.ts';
import { emptyCells, mergeShards, planScoring, scorePeriod } from '../../functions/scoring/index.ts';
import { type Answered, context, programmeOf, responseAdder, shardOf } from '../unit/scoring/survey.ts';

const items = ['q1', 'q2', 'q3', 'q4', 'extra'];
const cities = ['a', 'b', 'c'];
const operators = [
  { id: 'own', role: 'own', name: 'Own' },
  { id: 'rival', role: 'competitor', name: 'Rival' },
];
const parts = {
  operators,
  scales: { four: { from: -1, to: 2, missing: [9] }, ten: { from: 1, to: 10 } },
  items: items.map((id, i) => ({ id, name: id, scale: i % 2 === 0 ? 'four' : 'ten' })),
  indicators: [
    { id: 'index', name: 'Index', children: { service: 0.3, price: 0.7 }, minimumAnswered: 1 },
    { id: 'service', name: 'Service', children: ['q1', 'q2', 'q3'] },
    { id: 'price', name: 'Price', children: ['q4'] },
  ],
  segments: [{ id: 'city', name: 'City', values: cities.map((id) => ({ id, name: id })) }],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
  rules: { hideBelow: 2, markBelow: 4 },
};
const plan = planScoring(programmeOf(parts));

const four = fc.constantFrom(-1, 0, 1, 2, 9, null);
const ten = fc.option(fc.integer({ min: 1, max: 10 }));
const response: fc.Arbitrary<Answered> = fc.record({
  operator: fc.constantFrom('own', 'rival'),
  segments: fc.record({ city: fc.constantFrom(...cities) }, { requiredKeys: [] }),
  answers: fc.record({ q1: four, q2: ten, q3: four, q4: ten, extra: four }),
  weight: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 100, noNaN: true })),
});
const responses = fc.array(response, { maxLength: 60 });
const shards = fc.array(fc.array(response, { maxLength: 12 }), { maxLength: 9 });

const scoreAll = (given: readonly Answered[], of = plan): Scores => scorePeriod(of, shardOf(of, given), context());
const nodesOf = (scores: Scores) => scores.scopes.flatMap((s) => s.operators.flatMap((operator) => operator.nodes));
const gapsOf = (scores: Scores) => scores.scopes.flatMap(({ gaps }) => gaps);

/** Same keys, words and nulls; numbers to 1e-9. */
function close(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  const values = new Map(Object.entries(b));
  return Object.entries(a).every(([key, value]) => close(value, values.get(key)));
}

const extreme = fc
  .tuple(response, fc.constantFrom(1e-100, 1, 1e100))
  .map(([answered, weight]) => ({ ...answered, weight }));

describe('scores of any answers', () => {
  it('follow the published schema, all numbers finite, whatever the weights', () => {
    fc.assert(
      fc.property(fc.oneof(responses, fc.array(extreme)), (given) => {
        const scores = scoreAll(given);
        expect(scoresSchema.parse(JSON.parse(JSON.stringify(scores)))).toEqual(scores);
      }),
    );
  });

  it('lie from 0 to 100, within their interval, and say how many they rest on', () => {
    fc.assert(
      fc.property(responses, (given) => {
        for (const { value, ci95, n, effectiveN, distribution } of nodesOf(scoreAll(given))) {
          if (value === null || ci95 === null || effectiveN === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
          expect(ci95[0]).toBeLessThanOrEqual(value);
          expect(ci95[1]).toBeGreaterThanOrEqual(value);
          expect(effectiveN).toBeLessThanOrEqual(n * (1 + 1e-12));
          if (distribution === null) continue;
          expect(distribution.reduce((sum, code) => sum + code.n, 0)).toBe(n);
          expect(distribution.reduce((sum, code) => sum + code.share, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('are the same bits however the reading of the shards interleaves and whichever ends first', () => {
    fc.assert(
      fc.property(shards, fc.infiniteStream(fc.nat()), (contents, picks) => {
        const inOrder = contents.map((given) => shardOf(plan, given));
        const add = responseAdder(plan);
        const interleaved = contents.map(() => emptyCells(plan));
        const waiting = contents.map((given, shard) => ({ shard, left: [...given] }));
        while (waiting.length > 0) {
          const place = picks.next().value % waiting.length;
          const { shard, left } = waiting[place] ?? { shard: 0, left: [] };
          const next = left.shift();
          if (next === undefined) waiting.splice(place, 1);
          else add(interleaved[shard] ?? emptyCells(plan), next);
        }
        const [a, b] = [inOrder, interleaved].map((done) => scorePeriod(plan, mergeShards(plan, done), context()));
        expect(JSON.stringify(b)).toBe(JSON.stringify(a));
      }),
    );
  });

  it('of all shards are those of all answers', () => {
    fc.assert(
      fc.property(shards, (contents) => {
        const merged = mergeShards(
          plan,
          contents.map((given) => shardOf(plan, given)),
        );
        const scores = scorePeriod(plan, merged, context());
        // A mean that lies on a tie, or a p on the level, may fall to either side: figures only.
        const figures = (of: Scores) => nodesOf(of).map(({ rank: _, ...figure }) => figure);
        expect(close(figures(scores), figures(scoreAll(contents.flat())))).toBe(true);
      }),
    );
  });

  it('do not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(responses, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (given, factor) => {
        const scaled = given.map((answered) => ({ ...answered, weight: (answered.weight ?? 1) * factor }));
        expect(close(nodesOf(scoreAll(scaled)), nodesOf(scoreAll(given)))).toBe(true);
      }),
    );
  });

  it('give the opposite gap when the sides are exchanged', () => {
    const exchanged = planScoring(
      programmeOf({
        ...parts,
        operators: operators.map((o) => ({ ...o, role: o.role === 'own' ? 'competitor' : 'own' })),
      }),
    );
    fc.assert(
      fc.property(responses, (given) => {
        const there = gapsOf(scoreAll(given));
        const back = gapsOf(scoreAll(given, exchanged));
        there.forEach((gap, i) => {
          const other = back[i];
          expect(other?.indicator).toBe(gap.indicator);
          expect(other?.difference).toBe(gap.difference === null ? null : 0 - gap.difference);
          expect([other?.se, other?.p, other?.pAdjusted, other?.status]).toEqual([
            gap.se,
            gap.p,
            gap.pAdjusted,
            gap.status,
          ]);
          const opposite = { ahead: 'behind', behind: 'ahead', level: 'level', insufficient: 'insufficient' } as const;
          expect(other?.verdict).toBe(opposite[gap.verdict]);
        });
      }),
    );
  });
});
