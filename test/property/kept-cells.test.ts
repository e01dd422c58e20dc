import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cells,
  emptyCells,
  keepCells,
  keptCellsSchema,
  mergeShards,
  planScoring,
  readCells,
  scorePeriod,
} from '../../functions/scoring/index.ts';
import { type Answered, context, programmeOf, shardOf } from '../unit/scoring/survey.ts';

const cities = ['a', 'b'];
const plan = planScoring(
  programmeOf({
    operators: [
      { id: 'own', role: 'own', name: 'Own', brands: [{ id: 'gold', name: 'Gold' }] },
      { id: 'rival', role: 'competitor', name: 'Rival' },
    ],
    scales: { five: { from: 1, to: 5 } },
    items: ['q1', 'q2', 'q3'].map((id) => ({ id, scale: 'five', name: id })),
    indicators: [{ id: 'index', name: 'Index', children: { q1: 0.2, q2: 0.3, q3: 0.5 }, minimumAnswered: 1 }],
    segments: [{ id: 'city', name: 'City', values: cities.map((id) => ({ id, name: id })) }],
    scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
    rules: { hideBelow: 2, markBelow: 4 },
    codeFrame: { low: { of: 'about', atOrBelow: 2 }, codes: ['x', 'y'].map((id) => ({ id, name: id })) },
    servqual: { dimensions: [{ id: 'd', name: 'D', pairs: [{ expectation: 'q1', perception: 'q2' }] }] },
    loyalty: { attitude: [{ item: 'q1', atLeast: 4 }], behaviour: [{ segment: 'city', values: ['a'] }] },
    actions: [
      { id: 'act', name: 'Act', indicator: 'q3', from: '2026-10-15', treated: { where: { city: 'a' } }, control: {} },
    ],
  }),
);

const answer = fc.option(fc.integer({ min: 1, max: 5 }));
const codesOf = fc.subarray(['x', 'y']);
const response: fc.Arbitrary<Answered> = fc.record({
  operator: fc.constantFrom('own', 'rival'),
  segments: fc.record({ city: fc.constantFrom(...cities) }, { requiredKeys: [] }),
  answers: fc.record({ q1: answer, q2: answer, q3: answer }),
  answeredAt: fc.constantFrom('2026-10-14', '2026-10-15', '2026-08-01'),
  comments: fc.array(fc.record({ about: fc.constantFrom('q1', 'q2'), codes: codesOf, secondCodes: codesOf }), {
    maxLength: 3,
  }),
  weight: fc.oneof(fc.constant(1), fc.double({ min: 1e-100, max: 1e100, noNaN: true })),
});
const shard = fc.array(response, { maxLength: 12 });
const month = fc.array(shard, { minLength: 1, maxLength: 5 });

const cellsOf = (shards: readonly (readonly Answered[])[]): Cells =>
  mergeShards(
    plan,
    shards.map((given) => shardOf(plan, given)),
  );

/** Through the text that lies in the archive and back. */
const archived = (cells: Cells): Cells =>
  readCells(plan, keptCellsSchema.parse(JSON.parse(JSON.stringify(keepCells(plan, cells, 'hash')))));

/** Every bit of every number, cell by cell. */
function bits(cells: Cells): string[] {
  return [...cells.byKey]
    .sort(([a], [b]) => a - b)
    .map(([key, { party, segments, standing, totals }]) => {
      const { codes, nodes, sums, weights, fieldwork, responses, blocks } = totals;
      const weightSums = Float64Array.of(...Object.values(weights));
      const numbers = [codes, nodes, sums, weightSums, fieldwork, ...Object.values(blocks)];
      const hex = numbers.map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString('hex'));
      return JSON.stringify([key, party, segments, standing, responses, hex]);
    });
}

describe('cells of any answers', () => {
  it('are the same bits after they were kept', () => {
    fc.assert(
      fc.property(month, (shards) => {
        const cells = cellsOf(shards);
        expect(bits(archived(cells))).toEqual(bits(cells));
      }),
    );
  });

  it('make the same quarter, bit for bit, from answers and from kept months, whichever of the two each month has', () => {
    fc.assert(
      fc.property(fc.tuple(month, month, month), fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), (months, kept) => {
        const score = (cells: readonly Cells[]) =>
          JSON.stringify(scorePeriod(plan, mergeShards(plan, cells), context({ period: '2026-Q3' })));
        const fromAnswers = months.map(cellsOf);
        const mixed = months.map((given, i) => (kept[i] ? archived(cellsOf(given)) : cellsOf(given)));
        expect(score(mixed)).toBe(score(fromAnswers));
      }),
    );
  });

  it('make the quarter of all their answers: items to the bit where none is weighted', () => {
    const unweighted = (given: readonly Answered[]) => given.map((one) => ({ ...one, weight: 1 }));
    fc.assert(
      fc.property(fc.array(shard, { minLength: 3, maxLength: 3 }), (months) => {
        const cells = months.map((given) => shardOf(plan, unweighted(given)));
        const quarter = scorePeriod(plan, mergeShards(plan, cells), context());
        const together = scorePeriod(plan, shardOf(plan, unweighted(months.flat())), context());
        const items = (scores: typeof quarter) =>
          scores.scopes.flatMap((s) => s.operators.flatMap((o) => o.nodes.filter((n) => n.indicator !== 'index')));
        // Aggregates and ranks follow from the values, which are the same bits.
        expect(JSON.stringify(items(quarter))).toBe(JSON.stringify(items(together)));
        expect(quarter.sample.responses).toBe(together.sample.responses);
      }),
    );
  });

  it('with a month that has none are those of the others', () => {
    fc.assert(
      fc.property(month, (shards) => {
        const cells = cellsOf(shards);
        expect(bits(mergeShards(plan, [emptyCells(plan), cells, emptyCells(plan)]))).toEqual(bits(cells));
      }),
    );
  });
});
