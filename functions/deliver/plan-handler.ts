import { runStepSchema } from '../model/run-state.ts';
import type { Env } from '../runtime/env-names.ts';
import { task } from '../runtime/task.ts';
import { planDelivery } from '../store/deliveries.ts';
import { readEditions } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { readRecipients } from '../store/recipients.ts';
import { putPages } from '../store/runs.ts';
import { deliveriesOf } from './plan.ts';

/** Messages that one send task sends. */
const DELIVERIES_A_PAGE = 20;

/** Step "PlanDeliveries" of the state machine: a row of the ledger for each issued edition and recipient. */
export function bind(env: Env) {
  const stores = openStores(env);
  return task(runStepSchema, async ({ programme, report, scheduledTime, period }) => {
    const table = stores.table();
    const editions = (await readEditions(table, programme, period)).filter((e) => e.report === report);
    const deliveries = deliveriesOf(editions, await readRecipients(table, programme));
    for (const delivery of deliveries) await planDelivery(table, delivery);
    const step = { programme, report, scheduledTime, period };
    const pages = await putPages(
      table,
      step,
      'deliveries',
      deliveries.map((d) => d.id),
      DELIVERIES_A_PAGE,
    );
    return { ...step, pages };
  });
}

export const handler = bind(process.env);
