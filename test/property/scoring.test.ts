import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scores, scoresSchema } from '../../functions/model/scores.ts';
import { mergeShards, planScoring, scorePeriod } from '../../functions/scoring/index.ts';
import { context, programmeOf, responseCounter, shardOf } from '../unit/scoring/survey.ts';
import { gapsOf, nodesOf, operators, parts, plan, response, responses, scoreAll, shards } from './any-answers.ts';

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
        const { start, add, end } = responseCounter(plan);
        const interleaved = contents.map(start);
        const waiting = contents.map((given, shard) => ({ shard, left: [...given] }));
        while (waiting.length > 0) {
          const place = picks.next().value % waiting.length;
          const { shard, left } = waiting[place] ?? { shard: 0, left: [] };
          const next = left.shift();
          if (next === undefined) waiting.splice(place, 1);
          else add(interleaved[shard] ?? start(), next);
        }
        const [a, b] = [inOrder, interleaved.map(end)].map((done) =>
          scorePeriod(plan, mergeShards(plan, done), context()),
        );
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
          const turned = (value: number | null | undefined) => (typeof value === 'number' ? 0 - value : null);
          expect(other?.g ?? null).toBe(turned(gap.g));
          expect(other?.topBox?.difference ?? null).toBe(turned(gap.topBox?.difference));
          const opposite = { ahead: 'behind', behind: 'ahead', level: 'level', insufficient: 'insufficient' } as const;
          expect(other?.verdict).toBe(opposite[gap.verdict]);
        });
      }),
    );
  });

  it('do not depend on what things are called', () => {
    const renamed = (text: string): string =>
      text
        .replaceAll(/"(q1|q2|q3|q4|extra|service|price|rival)"/g, '"x$1"')
        .replaceAll(/"(city-)?(a|b|c)(["/])/g, '"$1x$2$3')
        .replaceAll('"own-rival"', '"own-xrival"');
    const other = planScoring(programmeOf(JSON.parse(renamed(JSON.stringify(parts)))));
    fc.assert(
      fc.property(responses, (given) => {
        const there = JSON.parse(renamed(JSON.stringify(scoreAll(given))));
        const here = scoreAll(JSON.parse(renamed(JSON.stringify(given))), other);
        expect(JSON.parse(JSON.stringify(here))).toEqual(there);
      }),
      { numRuns: 30 },
    );
  });
});
