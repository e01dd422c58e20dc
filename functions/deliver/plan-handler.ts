import { addressHash } from '../model/address.ts';
import { dateIn } from '../model/instant.ts';
import { runStepSchema } from '../model/run-state.ts';
import type { Env } from '../runtime/env-names.ts';
import { inLanes } from '../runtime/lanes.ts';
import { log } from '../runtime/log.ts';
import { runTask } from '../runtime/task.ts';
import { planDelivery } from '../store/deliveries.ts';
import { readEditions } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { readRecipients } from '../store/recipients.ts';
import { putPages } from '../store/runs.ts';
import { readSuppressions } from '../store/suppressions.ts';
import { deliveriesOf } from './plan.ts';
import { barTo } from './readers.ts';

/** Messages that one send task sends. */
const DELIVERIES_A_PAGE = 20;

/** Rows that are written at the same time: thousands of them one by one would take minutes. */
const WRITES_AT_ONCE = 16;

/** Step "PlanDeliveries" of the state machine: a row of the ledger for each issued edition and recipient. */
export function bind(env: Env) {
  const stores = openStores(env);
  return runTask(runStepSchema, async (step) => {
    const { programme: id, report, period, revision } = step;
    const table = stores.table();
    const { programme } = await stores.programmeIn(id, period);
    const editions = (await readEditions(table, id, period)).filter(
      (e) => e.report === report && e.revision === revision,
    );
    const suppressed = new Map((await readSuppressions(table)).map((s) => [s.address, s]));
    const today = dateIn(programme.timezone, new Date().toISOString());
    const deliveries = deliveriesOf(editions, await readRecipients(table, id), today, (recipient) =>
      barTo(programme, recipient, suppressed.get(addressHash(recipient.email)), today),
    );
    const lanes = deliveries.map((delivery) => [delivery]);
    await inLanes(lanes, WRITES_AT_ONCE, (delivery) => planDelivery(table, delivery));
    const ids = deliveries.map((d) => d.id);
    log('DELIVERIES_PLANNED', { programme: id, report, period, deliveries: ids.length });
    return { ...step, pages: await putPages(table, step, 'deliveries', ids, DELIVERIES_A_PAGE) };
  });
}

export const handler = bind(process.env);
