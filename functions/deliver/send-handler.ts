import type { Programme } from '../model/programme/index.ts';
import type { Delivery } from '../model/run.ts';
import { pageStepSchema } from '../model/run-state.ts';
import { scopedScoresSchema } from '../model/scores.ts';
import { sesClient } from '../runtime/clients.ts';
import { ENV, type Env } from '../runtime/env-names.ts';
import { type LogCode, log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { getBytes, getJson, places } from '../store/archive.ts';
import { claim, readDelivery, settle } from '../store/deliveries.ts';
import { readEdition } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { readRecipient } from '../store/recipients.ts';
import { readPage } from '../store/runs.ts';
import { buildMessage } from './message.ts';
import { type SendPort, send } from './send.ts';
import { handOver } from './ses.ts';

const CODES: Partial<Record<Delivery['state'], LogCode>> = {
  accepted: 'DELIVERY_ACCEPTED',
  rejected: 'DELIVERY_REJECTED',
  unknown: 'DELIVERY_UNKNOWN',
};

/** Step "SendPage" of the state machine: sends the deliveries of one page of the work list, one after the other. */
export function bind(env: Env) {
  const stores = openStores(env);
  const ses = sesClient(env);
  const portFor = (programme: Programme, date: string): SendPort => {
    const [table, archive] = [stores.table(), stores.archive()];
    return {
      claim: (delivery, leaseUntil) => claim(table, delivery, leaseUntil),
      settle: (delivery, outcome) => settle(table, delivery, outcome),
      edition: (d) => readEdition(table, d.programme, d.period, d.edition),
      recipient: (d) => readRecipient(table, d.programme, d.recipient),
      compose: async (delivery, edition, recipient) => {
        const { report, locale, period, revision, scope } = edition;
        const bytes = await getBytes(archive, places.edition(edition));
        const scores = await getJson(
          archive,
          places.scope(programme.id, period, report, revision, scope),
          scopedScoresSchema,
        );
        if (bytes === undefined || scores === undefined)
          throw new RangeError(`the archive lacks the edition ${edition.id}`);
        const message = await buildMessage({
          programme,
          scores,
          report,
          locale,
          recipient,
          delivery: delivery.id,
          date,
          pdf: { bytes },
        });
        return message.raw;
      },
      handOver: ({ id }, recipient, raw) =>
        handOver(ses, {
          from: programme.sender.email,
          to: recipient.email,
          raw,
          delivery: id,
          configurationSet: env[ENV.configurationSet],
        }),
    };
  };
  return task(pageStepSchema, async (step) => {
    const { programme } = await stores.programmeIn(step.programme, step.period);
    for (const id of await readPage(stores.table(), step, 'deliveries', step.page)) {
      const delivery = await readDelivery(stores.table(), step.programme, step.period, id);
      const now = new Date().toISOString();
      const state = await send(portFor(programme, now), delivery, now);
      const code = CODES[state];
      if (code !== undefined) log(code, { delivery: id, edition: delivery.edition });
    }
    return { page: step.page };
  });
}

export const handler = bind(process.env);
