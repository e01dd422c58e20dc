import * as z from 'zod';
import { periodBefore, periodSchema } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Reason } from '../model/reason.ts';
import { type Run, runInputSchema } from '../model/run.ts';
import { reportedPeriod } from './reported-period.ts';

/** What the state machine says of a step that failed for good, or of a page of work. */
export const failureSchema = runInputSchema.extend({
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

/** What recording a failure needs from outside. */
export interface FailurePort {
  /** The latest version of the programme. */
  readonly latest: () => Promise<Programme | undefined>;
  readonly run: () => Promise<Run | undefined>;
  readonly save: (run: Run) => Promise<unknown>;
  /** Adds a reason to those of the run. */
  readonly add: (reason: Reason) => Promise<unknown>;
}

/**
 * Leaves why a step or a page failed on the run's row; a run that had come to something keeps that.
 * @returns the run as it failed, undefined where only a page broke off; and what was said.
 */
export async function recordFailure(
  port: FailurePort,
  { programme, report, scheduledTime, at = scheduledTime, error, page }: z.infer<typeof failureSchema>,
): Promise<{ readonly run: Run | undefined; readonly said: string }> {
  const said = sentence(error).slice(0, 1000);
  if (page !== undefined) {
    await port.add({ code: 'page_broke_off', page, said });
    return { run: undefined, said };
  }
  const latest = await port.latest();
  const period = latest ? reportedPeriod(latest, report, scheduledTime) : periodBefore(scheduledTime, 'UTC');
  const before = await port.run();
  const reasons: Reason[] = [{ code: 'broke_off', said }];
  const begun: Run = before ?? {
    programme,
    report,
    scheduledTime,
    period,
    at,
    revision: 0,
    attempt: 1,
    standing: 'complete',
    state: 'failed',
    reasons,
    tell: reasons,
  };
  const run: Run = { ...begun, state: 'failed', reasons, tell: reasons };
  if (before === undefined || !ENDED.includes(before.state)) await port.save(run);
  return { run, said };
}
