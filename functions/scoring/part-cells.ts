import * as z from 'zod';
import { type Cells, cellKey, emptyCells, mergeShards } from './cells.ts';
import { keptCell, keptCellSchema, namesOf } from './kept-cells.ts';
import type { ScoringPlan } from './plan.ts';
import { cellReader } from './read-cells.ts';

const numbers = z.array(z.number());

/** What the lines of a part say after the names: each one thing. */
const lineSchema = z.union([
  z.strictObject({ cell: keptCellSchema, replicates: numbers.nullable() }),
  z.strictObject({
    by: z.string(),
    linked: z.array(z.strictObject({ id: z.string(), cell: z.int(), weight: z.number(), scores: numbers })),
  }),
  z.strictObject({ learner: z.strictObject({ hash: z.int(), id: z.string(), values: numbers }) }),
]);
type Line = z.infer<typeof lineSchema>;

/**
 * The cells of one shard as lines of JSON, which keeps every double: what kept cells have, and what these leave out, the
 * linked responses, learners and replicates. For hours, between the function that counts and the one that scores.
 */
export function* partLines(plan: ScoringPlan, cells: Cells): Generator<string> {
  yield JSON.stringify(namesOf(plan));
  const line = (content: Line): string => JSON.stringify(content);
  for (const cell of cells.byKey.values()) {
    const { replicates } = cell.totals;
    yield line({ cell: keptCell(plan, cell), replicates: replicates && [...replicates] });
  }
  for (const [by, responses] of cells.linked)
    yield line({ by, linked: responses.map((response) => ({ ...response, scores: [...response.scores] })) });
  for (const { hash, id, values } of cells.learners.all) yield line({ learner: { hash, id, values: [...values] } });
}

/**
 * The cells of a part, the same to the bit, also in their order.
 * @throws {RangeError} if it was counted by another plan. @throws {ZodError} if it is no part.
 */
export async function readPart(plan: ScoringPlan, lines: AsyncIterable<string>): Promise<Cells> {
  const [cells, names] = [emptyCells(plan), JSON.stringify(namesOf(plan))];
  const read = cellReader(plan, namesOf(plan));
  let begun = false;
  for await (const text of lines) {
    if (!begun) {
      if (text !== names) throw new RangeError('the answers were counted by another version of the programme');
      begun = true;
      continue;
    }
    const line = lineSchema.parse(JSON.parse(text));
    if ('cell' in line) {
      const cell = read(line.cell);
      if (cell === undefined) continue;
      cell.totals.replicates = line.replicates && Float64Array.from(line.replicates);
      cells.byKey.set(cellKey(plan, cell), cell);
    } else if ('by' in line) {
      cells.linked.set(
        line.by,
        line.linked.map((response) => ({ ...response, scores: Float64Array.from(response.scores) })),
      );
    } else cells.learners.all.push({ ...line.learner, values: Float64Array.from(line.learner.values) });
  }
  if (!begun) throw new RangeError('a part of the answers is empty');
  return cells;
}

/**
 * {@link mergeShards} of shards that come one after the other, as many as may come: the same tree, hence the same bits,
 * with no more in memory than one for each level of it.
 */
export async function mergeInTurn(plan: ScoringPlan, shards: AsyncIterable<Cells>): Promise<Cells> {
  const standing: { cells: Cells; height: number }[] = [];
  const join = () => {
    const [right, left] = [standing.pop(), standing.pop()];
    if (left === undefined || right === undefined) return;
    standing.push({ cells: mergeShards(plan, [left.cells, right.cells]), height: left.height + 1 });
  };
  for await (const cells of shards) {
    standing.push({ cells, height: 0 });
    while (standing.length > 1 && standing.at(-1)?.height === standing.at(-2)?.height) join();
  }
  // An odd one goes up as it is: adding nothing to it would not change a bit.
  while (standing.length > 1) join();
  const [all] = standing;
  return all !== undefined && all.height > 0 ? all.cells : mergeShards(plan, all === undefined ? [] : [all.cells]);
}
