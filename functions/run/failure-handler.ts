import type { Reason } from '../model/reason.ts';
import type { Run } from '../model/run.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { runTask } from '../runtime/task.ts';
import { openStores } from '../store/open.ts';
import { addReason, putRun, readRun } from '../store/runs.ts';
import { clear } from '../store/work.ts';
import { workOf } from './parts/part.ts';
import { failureSchema, recordFailure } from './record-failure.ts';

/** Step "RecordFailure" of the state machine: a step or a page that failed for good leaves its reason on the run's row. */
export function bind(env: Env) {
  const stores = openStores(env);
  return runTask(failureSchema, async (failed) => {
    const { programme, report, scheduledTime, page } = failed;
    const table = stores.table();
    const port = {
      latest: async () => (await stores.versions(programme)).at(-1)?.programme,
      run: () => readRun(table, programme, report, scheduledTime),
      save: (run: Run) => putRun(table, run),
      add: (reason: Reason) => addReason(table, failed, reason),
    };
    const { run, said: reason } = await recordFailure(port, failed);
    if (run === undefined) {
      log('PAGE_FAILED', { programme, report, page, reason });
      return { page };
    }
    // That the run failed is told all the same.
    await clear(stores.work(), workOf(failed)).catch((error: unknown) =>
      log('WORK_LEFT', { programme, report }, error),
    );
    log('RUN_FAILED', { programme, report, period: run.period, reason });
    return { programme, report, scheduledTime, period: run.period, revision: run.revision, state: 'failed' };
  });
}

export const handler = bind(process.env);
