import * as z from 'zod';
import type { Reason } from '../model/reason.ts';
import { type Run, runSchema } from '../model/run.ts';
import { changeRowIf, PRESENT } from './change-row.ts';
import { keys } from './keys.ts';
import { ABSENT, putRow, putRowIf, row, rows, type Table } from './table.ts';

const keyOf = (run: Pick<Run, 'programme' | 'report' | 'scheduledTime'>) =>
  keys.run(run.programme, run.report, run.scheduledTime);

/**
 * Writes the row of a run that is begun, if the row still stands as it was read: of several callers one may go on.
 * @param before The row as it was read; undefined if there was none.
 */
export function beginRun(table: Table, run: Run, before: Run | undefined): Promise<boolean> {
  if (before === undefined) return putRowIf(table, keyOf(run), run, ABSENT);
  return putRowIf(table, keyOf(run), run, {
    expression: '#s = :state AND attempt = :attempt',
    names: { '#s': 'state' },
    values: { ':state': before.state, ':attempt': before.attempt },
  });
}

/** Writes why a part of a run that is under way failed, beside what stands there. */
export async function addReason(
  table: Table,
  run: Pick<Run, 'programme' | 'report' | 'scheduledTime'>,
  reason: Reason,
): Promise<void> {
  const change = { update: 'SET reasons = list_append(reasons, :reasons)', values: { ':reasons': [reason] } };
  if (!(await changeRowIf(table, keyOf(run), change, PRESENT)))
    throw new RangeError('the run was not begun by the gate');
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

/** Every run of a programme, by report and scheduled time. */
export function readRuns(table: Table, programme: string): Promise<Run[]> {
  return rows(table, keys.runs(programme), runSchema);
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
