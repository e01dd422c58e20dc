import * as z from 'zod';
import { sfnClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { openStores } from '../store/open.ts';
import { readPeriodStates } from '../store/periods.ts';
import { clearRevisionRequest, readRevisionRequests, requestRevision } from '../store/revision-requests.ts';
import { readRuns } from '../store/runs.ts';
import { runStarter } from './start-run.ts';
import { dueAgain, isErased, oldestHeldHours, reportsOf } from './watch.ts';

/** The event of a rule that goes by the clock; `time` is when it was due. */
const eventSchema = z.object({ time: z.iso.datetime({ offset: true }) });

/** Every few hours: starts again what is held or died, and scores anew what was issued from answers erased since. */
export function bind(env: Env) {
  const stores = openStores(env);
  const client = sfnClient();
  return task(eventSchema, async ({ time }) => {
    const [table, start] = [stores.table(), runStarter(client, required(env, ENV.stateMachine))];
    const now = new Date(time).toISOString();
    let [started, held] = [0, 0];
    for (const programme of await stores.latest()) {
      const runs = await readRuns(table, programme.id);
      const requested = await readRevisionRequests(table, programme.id);
      const erased = (await readPeriodStates(table, programme.id)).filter(({ state }) => isErased(state));
      const inputs = [
        ...dueAgain(programme, runs, now),
        ...requested.flatMap((month) => reportsOf(month, 'longer', runs, now)),
        ...erased.flatMap(({ month }) => reportsOf(month, 'month', runs, now)),
      ];
      for (const input of inputs) await start(input);
      for (const month of requested) await clearRevisionRequest(table, programme.id, month);
      for (const { month } of erased) await requestRevision(table, programme.id, month);
      started += inputs.length;
      held = Math.max(held, oldestHeldHours(runs, now));
    }
    log('RUNS_WATCHED', { started, oldestHeldHours: held });
    return { started };
  });
}

export const handler = bind(process.env);
