import { runStepSchema } from '../model/run-state.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { readDeliveries } from '../store/deliveries.ts';
import { readEditions } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { putRun } from '../store/runs.ts';
import { conclude } from './conclude.ts';

/** Step "Finish" of the state machine: writes what the run came to. */
export function bind(env: Env) {
  const stores = openStores(env);
  return task(runStepSchema, async (step) => {
    const table = stores.table();
    const editions = (await readEditions(table, step.programme, step.period)).filter((e) => e.report === step.report);
    const ids = new Set(editions.map((e) => e.id));
    const deliveries = (await readDeliveries(table, step.programme, step.period)).filter((d) => ids.has(d.edition));
    const run = conclude(step, editions, deliveries);
    await putRun(table, run);
    log('RUN_COMPLETED', { programme: run.programme, report: run.report, period: run.period, state: run.state });
    return {
      programme: run.programme,
      report: run.report,
      scheduledTime: run.scheduledTime,
      period: run.period,
      state: run.state,
    };
  });
}

export const handler = bind(process.env);
