import { finishStepSchema } from '../model/run-state.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { runTask } from '../runtime/task.ts';
import { readDeliveries } from '../store/deliveries.ts';
import { readEditions } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { putRun, readRun } from '../store/runs.ts';
import { conclude } from './conclude.ts';

/** Step "Finish" of the state machine: writes what the run came to. */
export function bind(env: Env) {
  const stores = openStores(env);
  return runTask(finishStepSchema, async ({ onward, ...step }) => {
    const table = stores.table();
    const begun = await readRun(table, step.programme, step.report, step.scheduledTime);
    if (begun === undefined) throw new RangeError('the run was not begun by the gate');
    const editions = (await readEditions(table, step.programme, step.period)).filter(
      (e) => e.report === step.report && e.revision === step.revision,
    );
    const ids = new Set(editions.map((e) => e.id));
    const deliveries = (await readDeliveries(table, step.programme, step.period)).filter((d) => ids.has(d.edition));
    const row = { ...begun, revision: step.revision };
    const run = { ...row, ...conclude(row, onward, editions, deliveries) };
    await putRun(table, run);
    const seconds = Math.round((Date.now() - Date.parse(run.at)) / 1000);
    log('RUN_COMPLETED', {
      programme: run.programme,
      report: run.report,
      period: run.period,
      state: run.state,
      seconds,
    });
    return { ...step, onward, state: run.state };
  });
}

export const handler = bind(process.env);
