import type { Layout } from '../../model/packed.ts';
import type { Month } from '../../model/period.ts';
import type { Programme } from '../../model/programme/index.ts';
import {
  accumulator,
  type Cells,
  mergeInTurn,
  partLines,
  planScoring,
  readPart,
  type ScoringPlan,
} from '../../scoring/index.ts';
import { foldShard } from '../../store/responses.ts';
import type { Table } from '../../store/table.ts';
import { linesOf, putLines } from '../../store/work.ts';
import { findingsFor } from './examine.ts';
import { namesFor, type Part, type RunWork, SHARD_PLACES, workPlaces } from './part.ts';

/**
 * Responses linked by respondent that one function has room for: each takes some hundred bytes until the scores are
 * done, for its other responses may lie in any shard. Without respondents there is no such limit.
 */
const MOST_LINKED = 1_500_000;

/** Counts linked responses of a month. What it returns throws where there are more of them than one function has room for. */
export function linkedUpTo(month: Month, most = MOST_LINKED): (more: number) => void {
  let linked = 0;
  return (more) => {
    linked += more;
    if (linked > most)
      throw new RangeError(
        `${month} has more than ${most} responses that name a respondent: send them without, or a sample of them with it`,
      );
  };
}

/** Counts the cells of one shard as the direct way does, and leaves them. */
export async function countShard(
  table: Table,
  run: RunWork,
  part: Part,
  programme: Programme,
  layouts: (id: string) => Layout,
): Promise<void> {
  const { month, place: shard } = part;
  const plan = planScoring(programme);
  const { start, add, end } = accumulator(plan, layouts, await findingsFor(run, part, programme));
  const addLinked = linkedUpTo(month);
  const counted = await foldShard(table, programme.id, month, shard, {
    start,
    add: (into, record) => {
      if (record.respondent !== undefined) addLinked(1);
      add(into, record);
    },
  });
  await putLines(run.work, workPlaces.cellsOf(run, part, shard), partLines(plan, end(counted)));
}

/** The cells of a month whose shards were counted apart: read one after the other and merged as one function does. */
export function readCounted(run: RunWork, plan: ScoringPlan, month: Month): Promise<Cells> {
  const of = { ...namesFor(plan.programme), month };
  async function* shards(): AsyncGenerator<Cells> {
    const addLinked = linkedUpTo(month);
    for (const shard of SHARD_PLACES) {
      const cells = await readPart(plan, linesOf(run.work, workPlaces.cellsOf(run, of, shard)));
      for (const responses of cells.linked.values()) addLinked(responses.length);
      yield cells;
    }
  }
  return mergeInTurn(plan, shards());
}
