import { z } from 'zod';
import { type Run, runSchema } from '../model/run.ts';
import { keys } from './keys.ts';
import { ABSENT, putRow, putRowIf, row, type Table } from './table.ts';

const keyOf = (run: Pick<Run, 'programme' | 'report' | 'scheduledTime'>) =>
  keys.run(run.programme, run.report, run.scheduledTime);

/**
 * Begins a run, once: true for the caller that may go on. A run that was held, failed or ended incomplete may be begun
 * again; one that is under way or done may not, so a schedule that fires twice runs once.
 */
export function beginRun(table: Table, run: Run): Promise<boolean> {
  return putRowIf(table, keyOf(run), run, {
    expression: `${ABSENT.expression} OR #s IN (:held, :failed, :incomplete)`,
    names: { '#s': 'state' },
    values: { ':held': 'held', ':failed': 'failed', ':incomplete': 'incomplete' },
  });
}

/** Writes the state that a run came to. */
export function putRun(table: Table, run: Run): Promise<void> {
  return putRow(table, keyOf(run), run);
}

export function readRun(
  table: Table,
  programme: string,
  report: string,
  scheduledTime: string,
): Promise<Run | undefined> {
  return row(table, keys.run(programme, report, scheduledTime), runSchema);
}

const pageSchema = z.object({ ids: z.array(z.string()) });

/** A run's work list is cut into pages, so that the state machine carries page numbers and each task reads its own. */
export async function putPages(
  table: Table,
  run: Pick<Run, 'programme' | 'report' | 'scheduledTime'>,
  list: 'editions' | 'deliveries',
  ids: readonly string[],
  size: number,
): Promise<number[]> {
  const numbers = Array.from({ length: Math.ceil(ids.length / size) }, (_, page) => page);
  for (const page of numbers) {
    const key = keys.page(run.programme, run.report, run.scheduledTime, list, page);
    await putRow(table, key, { ids: ids.slice(page * size, (page + 1) * size) });
  }
  return numbers;
}

/** The ids on one page. @throws {RangeError} if the page was never planned. */
export async function readPage(
  table: Table,
  run: Pick<Run, 'programme' | 'report' | 'scheduledTime'>,
  list: 'editions' | 'deliveries',
  page: number,
): Promise<readonly string[]> {
  const found = await row(table, keys.page(run.programme, run.report, run.scheduledTime, list, page), pageSchema);
  if (found === undefined)
    throw new RangeError(`run ${run.programme}/${run.report}/${run.scheduledTime} has no page ${page} of ${list}`);
  return found.ids;
}
