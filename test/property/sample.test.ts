import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldworkRecord, layoutOf, pack } from '../../functions/model/packed.ts';
import { sortedCells } from '../../functions/scoring/cells.ts';
import { emptyFieldwork, examine, fieldworkReader, planScoring } from '../../functions/scoring/index.ts';
import { weigh } from '../../functions/scoring/weighting/weigh.ts';
import { type Answered, nodeOf, programmeOf, scored, shardOf } from '../unit/scoring/survey.ts';

const cities = ['a', 'b', 'c'];
const ages = ['young', 'old'];
const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
const programme = (weighting: Record<string, unknown>) =>
  programmeOf({
    scales: { ten: { from: 1, to: 10 } },
    items: [{ id: 'q', name: 'Q', scale: 'ten' }],
    indicators: [{ id: 'index', name: 'Index', children: ['q'] }],
    segments: [
      { id: 'city', name: 'City', values: named(cities) },
      { id: 'age', name: 'Age', values: named(ages) },
    ],
    scopes: [{ id: 'company', name: 'All' }, { each: 'city' }],
    rules: { hideBelow: 2, markBelow: 4 },
    weighting,
  });

/** Somebody in every combination, so that every set of margins can be reached. */
const everyone: Answered[] = cities.flatMap((city) =>
  ages.map((age, i) => ({ segments: { city, age }, answers: { q: 3 + i }, weight: 1 })),
);
const person: fc.Arbitrary<Answered> = fc.record({
  segments: fc.record({ city: fc.constantFrom(...cities), age: fc.constantFrom(...ages) }),
  answers: fc.record({ q: fc.integer({ min: 1, max: 10 }) }),
  weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
});
const people = fc.array(person, { maxLength: 40 }).map((more) => [...everyone, ...more]);
const shares = (ids: readonly string[]) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: ids.length, maxLength: ids.length }).map((sizes) => {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return Object.fromEntries(ids.map((id, i) => [id, (sizes[i] ?? 0) / total]));
  });
const margins = fc.tuple(shares(cities), shares(ages)).map(([city, age]) => [
  { segments: ['city'], targets: city },
  { segments: ['age'], targets: age },
]);

describe('raking through the scores', () => {
  it('hits every margin', () => {
    fc.assert(
      fc.property(people, margins, (responses, given) => {
        const plan = planScoring(programme({ method: 'raking', margins: given }));
        const { cells } = weigh(plan, sortedCells(shardOf(plan, responses)));
        const total = cells.reduce((sum, { totals }) => sum + totals.weights.sum, 0);
        given.forEach(({ targets }, s) => {
          for (const [value, share] of Object.entries(targets)) {
            const part = cells.filter(({ segments }) => segments[s] === value);
            const weight = part.reduce((sum, { totals }) => sum + totals.weights.sum, 0);
            expect(Math.abs(weight / total - share)).toBeLessThan(1e-9);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not change with the scale of the base weights, and gives no number that is none', () => {
    const scale = fc.constantFrom(1e-4, 0.5, 3, 1e5);
    fc.assert(
      fc.property(people, margins, scale, (responses, given, factor) => {
        const p = programme({ method: 'raking', margins: given });
        const [one, other] = [responses, responses.map((r) => ({ ...r, weight: factor * (r.weight ?? 1) }))].map(
          (list) => scored(p, list),
        );
        if (one === undefined || other === undefined) throw new Error('not scored');
        for (const scope of ['company', 'city-a']) {
          const [a, b] = [nodeOf(one, 'index', 'own', scope), nodeOf(other, 'index', 'own', scope)];
          expect(b.status).toBe(a.status);
          if (a.value === null || a.se === null) continue;
          expect(b.value).toBeCloseTo(a.value, 8);
          expect(b.se).toBeCloseTo(a.se, 8);
          expect(Number.isFinite(a.se)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('in the right margins already changes no mean', () => {
    fc.assert(
      fc.property(people, (responses) => {
        const weight = (id: string, key: 'city' | 'age') =>
          responses.filter((r) => r.segments?.[key] === id).reduce((sum, r) => sum + (r.weight ?? 1), 0);
        const targets = (ids: readonly string[], key: 'city' | 'age') =>
          Object.fromEntries(ids.map((id) => [id, 100 * weight(id, key)]));
        const given = [
          { segments: ['city'], targets: targets(cities, 'city') },
          { segments: ['age'], targets: targets(ages, 'age') },
        ];
        const raked = nodeOf(scored(programme({ method: 'raking', margins: given }), responses), 'index');
        const base = nodeOf(scored(programme({}), responses), 'index');
        // An effective size on the border of what is hidden may fall to either side by rounding.
        fc.pre(raked.value !== null && base.value !== null);
        expect(raked.value).toBeCloseTo(base.value ?? -1, 8);
        expect(raked.effectiveN).toBeCloseTo(base.effectiveN ?? -1, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the pre-pass', () => {
  const plain = programme({});
  const layout = layoutOf(plain);
  const packed = pack(layout, { operator: 'own', segments: {}, answers: { q: 5 } });
  const record: fc.Arbitrary<Omit<FieldworkRecord, 'id'>> = fc.record({
    layout: fc.constant('layout'),
    packed: fc.constant(packed),
    weight: fc.constant(1),
    durationSeconds: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    contact: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    respondent: fc.option(fc.constantFrom('p', 'q'), { nil: undefined }),
    answeredAt: fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-01T20:00:00Z', '2026-10-05T08:00:00+08:00'),
  });

  it('finds the same whatever the order of shards and the order within them', () => {
    const shards = fc.array(fc.array(record, { maxLength: 8 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shards, fc.infiniteStream(fc.nat()), (given, random) => {
        const read = fieldworkReader(plain, () => layout);
        const withIds = given.map((shard, s) => shard.map((one, i) => ({ ...one, id: `r${s}-${i}` })));
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, key: random.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const findings = (list: readonly (readonly FieldworkRecord[])[]) => {
          const found = examine(
            plain,
            '2026-10',
            list.map((shard) => {
              const into = emptyFieldwork();
              for (const one of shard) read(into, one);
              return into;
            }),
          );
          return { median: found.medianDuration, duplicates: [...found.duplicates].sort() };
        };
        expect(findings(shuffled(withIds).map((shard) => shuffled(shard)))).toEqual(findings(withIds));
      }),
    );
  });
});
