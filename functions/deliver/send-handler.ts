import { pageStepSchema } from '../model/run-state.ts';
import type { Env } from '../runtime/env-names.ts';
import { runTask } from '../runtime/task.ts';
import { openSend } from './open-send.ts';

/** Step "SendPage" of the state machine: sends the deliveries of one page of the work list, one after the other. */
export function bind(env: Env) {
  const sendPageOf = openSend(env, () => new Date().toISOString());
  return runTask(pageStepSchema, async (step) => {
    await sendPageOf(step);
    return { page: step.page };
  });
}

export const handler = bind(process.env);
