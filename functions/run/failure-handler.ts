import * as z from 'zod';
import { periodBefore, periodSchema } from '../model/period.ts';
import type { Reason } from '../model/reason.ts';
import { type Run, runId, runInputSchema } from '../model/run.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { openStores } from '../store/open.ts';
import { addReason, putRun, readRun } from '../store/runs.ts';
import { reportedPeriod } from './reported-period.ts';

const failureSchema = runInputSchema.extend({
  period: periodSchema.optional(),
  /** Page of a work list, where one page alone broke off. */
  page: z.int().optional(),
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

/** What a run has come to stands, though another start of it failed. */
const ENDED: readonly Run['state'][] = ['review', 'sent', 'issued', 'incomplete'];

/** Step "RecordFailure" of the state machine: a step or a page that failed for good leaves its reason on the run's row. */
export function bind(env: Env) {
  const stores = openStores(env);
  return task(
    failureSchema,
    async (failed) => {
      const { programme, report, scheduledTime, at = scheduledTime, error, page } = failed;
      const table = stores.table();
      const said = sentence(error).slice(0, 1000);
      if (page !== undefined) {
        await addReason(table, failed, { code: 'page_broke_off', page, said });
        log('PAGE_FAILED', { programme, report, page, reason: said });
        return { page };
      }
      const latest = (await stores.versions(programme)).at(-1)?.programme;
      const period = latest ? reportedPeriod(latest, report, scheduledTime) : periodBefore(scheduledTime, 'UTC');
      const before = await readRun(table, programme, report, scheduledTime);
      const reasons: Reason[] = [{ code: 'broke_off', said }];
      const failure = { state: 'failed' as const, reasons, tell: reasons };
      const unread = {
        programme,
        report,
        scheduledTime,
        period,
        at,
        revision: 0,
        attempt: 1,
        standing: 'complete' as const,
      };
      const run: Run = { ...(before ?? unread), ...failure };
      if (before === undefined || !ENDED.includes(before.state)) await putRun(table, run);
      log('RUN_FAILED', { programme, report, period: run.period, reason: said });
      return { programme, report, scheduledTime, period: run.period, revision: run.revision, state: 'failed' };
    },
    runId,
  );
}

export const handler = bind(process.env);
