import { noteArrivals } from '../collect/arrivals.ts';
import type { BatchPort } from '../collect/store-batch.ts';
import { storeBatch } from '../collect/store-batch.ts';
import { shift } from '../model/period.ts';
import type { RecordTypes } from '../model/records/index.ts';
import type { ItemResult } from '../model/response.ts';
import { whereabouts } from '../store/items.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';
import { readRecords } from '../store/records.ts';
import type { Table } from '../store/table.ts';

type Improvement = RecordTypes['actions'];

/** What actions are read from and stored by: the same as for `POST …/actions`. */
export interface ActionsPort {
  readonly table: Table;
  readonly batch: BatchPort;
  /** Versions of the programme, oldest first; at least one. */
  readonly versions: readonly ProgrammeVersion[];
  readonly programme: string;
  /** ISO 8601. */
  readonly now: string;
}

/** Every stored action with its revision, which is kept beside it. */
async function keptActions({ table, versions, programme, now }: ActionsPort): Promise<Improvement[]> {
  const kept: Improvement[] = [];
  const last = shift(now.slice(0, 'yyyy-MM'.length), 1);
  for (let month = versions[0]?.programme.effectiveFrom ?? last; month <= last; month = shift(month, 1))
    for (const action of await readRecords(table, 'actions', programme, month)) {
      const place = { kind: 'actions' as const, programme, period: month, id: action.id };
      kept.push({ ...action, revision: (await whereabouts(table, place))?.revision ?? 0 });
    }
  return kept;
}

/** Every stored action, by the day that it was opened. */
export async function listActions(port: ActionsPort): Promise<Improvement[]> {
  const actions = await keptActions(port);
  return actions.sort((a, b) => a.openedAt.localeCompare(b.openedAt) || a.id.localeCompare(b.id));
}

/** Judges and stores an action as the API does. @param action Anything; what is wrong with it is told by its field. */
export async function storeAction(port: ActionsPort, action: object): Promise<ItemResult> {
  const { results } = await storeBatch(port.batch, port.versions, [action], port.now, { kind: 'actions' });
  const sender = { programme: port.programme, kind: 'actions' as const, client: 'command-line' };
  await noteArrivals(port.table, sender, results, port.now);
  const [result] = results;
  if (result === undefined) throw new Error('storing an action had no result');
  return result;
}

/**
 * Notes from which day on an action has its effect, as its next revision.
 * @throws {RangeError} if there is no such action, or it is done already.
 */
export async function closeAction(port: ActionsPort, id: string, doneAt: string): Promise<ItemResult> {
  const action = (await keptActions(port)).find((kept) => kept.id === id);
  if (action === undefined) throw new RangeError(`${port.programme} has no action "${id}"; see actions list`);
  if (action.doneAt !== undefined) throw new RangeError(`the action "${id}" is done since ${action.doneAt}`);
  return storeAction(port, { ...action, doneAt, revision: action.revision + 1 });
}
