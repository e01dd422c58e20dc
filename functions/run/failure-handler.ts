import { z } from 'zod';
import { periodBefore } from '../model/period.ts';
import { type Run, runInputSchema } from '../model/run.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { openStores } from '../store/open.ts';
import { putRun } from '../store/runs.ts';
import { reportedPeriod } from './reported-period.ts';

const failureSchema = runInputSchema.extend({
  error: z.object({ Error: z.string().optional(), Cause: z.string().optional() }),
});

const thrownSchema = z.object({ errorMessage: z.string() });

/** Lambda puts the error that a function threw into the cause, as JSON with its trace; the row needs its sentence. */
function sentence({ Error: name, Cause: cause }: z.infer<typeof failureSchema>['error']): string {
  try {
    return thrownSchema.parse(JSON.parse(cause ?? '')).errorMessage;
  } catch {
    return [name, cause].filter(Boolean).join(': ') || 'a step failed without a reason';
  }
}

/** Step "RecordFailure" of the state machine: a step that failed for good leaves a row with its reason. */
export function bind(env: Env) {
  const stores = openStores(env);
  return task(failureSchema, async ({ programme, report, scheduledTime, error }) => {
    const latest = (await stores.versions(programme)).at(-1)?.programme;
    const reason = sentence(error).slice(0, 1000);
    const run: Run = {
      programme,
      report,
      scheduledTime,
      period: latest ? reportedPeriod(latest, report, scheduledTime) : periodBefore(scheduledTime, 'UTC'),
      state: 'failed',
      reasons: [reason],
    };
    await putRun(stores.table(), run);
    log('RUN_FAILED', { programme, report, period: run.period, reason });
    return run;
  });
}

export const handler = bind(process.env);
