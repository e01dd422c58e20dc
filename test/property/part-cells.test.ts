import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf, type PackedRecord, pack } from '../../functions/model/packed.ts';
import {
  accumulator,
  type Cells,
  emptyCells,
  mergeInTurn,
  mergeShards,
  partLines,
  planScoring,
  readPart,
  type ScoringPlan,
  scorePeriod,
} from '../../functions/scoring/index.ts';
import { context, programmeOf } from '../unit/scoring/survey.ts';
import { parts, response } from './any-answers.ts';

/** Programmes that count more and less beside the scores. */
const PLANS = [
  parts,
  { ...parts, index: {} },
  { ...parts, overall: undefined, quality: { duplicates: { windowHours: 24 } } },
  { ...parts, weighting: { base: 'given' }, scopes: [{ id: 'company', name: 'Company' }] },
].map((given) => planScoring(programmeOf(given)));

const ids = fc.option(fc.constantFrom('anne', 'bo', 'chen', 'dora'), { nil: undefined });
const given = fc.record({ answered: response, respondent: ids, interviewer: ids, durationSeconds: fc.nat(900) });
const shard = fc.array(given, { maxLength: 12 });
const month = fc.record({ plan: fc.constantFrom(...PLANS), shards: fc.array(shard, { maxLength: 9 }) });
type Shard = typeof shard extends fc.Arbitrary<infer T> ? T : never;

/** The cells of shards as one function counts them; some responses repeat an earlier one. */
function counted(plan: ScoringPlan, shards: readonly Shard[]) {
  const layout = layoutOf(plan.programme);
  const findings = { month: '2026-10', duplicates: new Set(['0-1', '2-3']), medianDuration: 300 };
  return shards.map((records, place): Cells => {
    const { start, add, end } = accumulator(plan, () => layout, findings);
    const counting = start();
    records.forEach(({ answered: { operator = 'own', segments = {}, answers, weight = 1 }, ...known }, i) => {
      const packed = pack(layout, { operator, segments, answers });
      const record: PackedRecord = { id: `${place}-${i}`, layout: 'layout', packed, weight, ...known };
      add(counting, record);
    });
    return end(counting);
  });
}

const hex = (numbers: Float64Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('hex');

/** Every bit of every number, and the order of everything. */
const bits = (cells: Cells): string =>
  JSON.stringify(cells, (key, value: unknown) => {
    // How many learners are too many is of the function that counts.
    if (key === 'below') return null;
    if (value instanceof Map) return [...value];
    if (value instanceof Float64Array) return hex(value);
    return typeof value === 'number' ? hex(Float64Array.of(value)) : value;
  });

async function* inTurn<T>(all: Iterable<T>): AsyncGenerator<T> {
  yield* all;
}

const reread = (plan: ScoringPlan, cells: Cells) => readPart(plan, inTurn(partLines(plan, cells)));

describe('the part of a month that another function counted', () => {
  it('is the same bits after it was written and read', async () => {
    await fc.assert(
      fc.asyncProperty(month, async ({ plan, shards }) => {
        for (const cells of counted(plan, shards)) expect(bits(await reread(plan, cells))).toBe(bits(cells));
      }),
    );
  });

  it('gives the scores of one function, to the bit, merged one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(month, async ({ plan, shards }) => {
        const cells = counted(plan, shards);
        const read = await Promise.all(cells.map((one) => reread(plan, one)));
        const score = (all: Cells) => JSON.stringify(scorePeriod(plan, all, context()));
        expect(score(await mergeInTurn(plan, inTurn(read)))).toBe(score(mergeShards(plan, cells)));
      }),
    );
  });

  it('is refused by another plan, and where it is cut off before its first cell', async () => {
    const [plan = planScoring(programmeOf(parts)), other = plan] = PLANS.toReversed();
    const lines = [...partLines(plan, emptyCells(plan))];
    await expect(readPart(other, inTurn(lines))).rejects.toThrow('counted by another version of the programme');
    await expect(readPart(plan, inTurn([]))).rejects.toThrow('is empty');
    await expect(readPart(plan, inTurn([...lines, '{"cell":{}}']))).rejects.toThrow('cell');
  });
});
