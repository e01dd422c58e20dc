import { runStepSchema } from '../model/run-state.ts';
import type { Env } from '../runtime/env-names.ts';
import { runTask } from '../runtime/task.ts';
import { openStores } from '../store/open.ts';
import { readRun } from '../store/runs.ts';
import { runNotice } from './run-notice.ts';
import { ownerTeller } from './tell-owner.ts';

/** Step "TellOwner" of the state machine: what a run came to, if its owner must know. */
export function bind(env: Env) {
  const stores = openStores(env);
  const tellOwner = ownerTeller(stores, env);
  return runTask(runStepSchema, async ({ programme: id, report, scheduledTime, period }) => {
    const run = await readRun(stores.table(), id, report, scheduledTime);
    const { programme } = await stores.programmeIn(id, period);
    const notice = run && runNotice(programme, run);
    if (notice !== undefined) await tellOwner(programme, notice, new Date().toISOString());
    return { told: notice?.kind ?? null };
  });
}

export const handler = bind(process.env);
