import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import type { Delivery, Edition } from '../model/run.ts';
import type { pageStepSchema } from '../model/run-state.ts';
import { sesClient, sesQueryClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { lazy } from '../runtime/lazy.ts';
import { log } from '../runtime/log.ts';
import type { LogCode } from '../runtime/log-catalogue.ts';
import { readKeys } from '../runtime/secrets.ts';
import { advance, claim, readDelivery } from '../store/deliveries.ts';
import { readEdition } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { readRecipient } from '../store/recipients.ts';
import { readPage } from '../store/runs.ts';
import { readSuppression } from '../store/suppressions.ts';
import { composeEdition } from './compose-edition.ts';
import { readQuota } from './quota.ts';
import { barToEdition } from './readers.ts';
import { type SendPort, send } from './send.ts';
import { sendPage } from './send-page.ts';
import { handOver } from './ses.ts';

const CODES: Partial<Record<Delivery['state'], LogCode>> = {
  accepted: 'DELIVERY_ACCEPTED',
  rejected: 'DELIVERY_REJECTED',
  suppressed: 'DELIVERY_SUPPRESSED',
  planned: 'DELIVERY_POSTPONED',
  unknown: 'DELIVERY_UNKNOWN',
};

/** Says in the log what became of a delivery, and returns it. */
function told({ programme, id: delivery, edition }: Delivery, state: Delivery['state']): Delivery['state'] {
  const code = CODES[state];
  if (code !== undefined) log(code, { programme, delivery, edition });
  return state;
}

/**
 * Sends pages of deliveries, on the table, archive, secret and SES that a function's environment names.
 * @param now The time, ISO 8601.
 */
export function openSend(env: Env, now: () => string): (step: z.infer<typeof pageStepSchema>) => Promise<void> {
  const stores = openStores(env);
  const [ses, quota] = [sesClient(env), sesQueryClient(env)];
  return async (step) => {
    const { programme } = await stores.programmeIn(step.programme, step.period);
    const [table, archive] = [stores.table(), stores.archive()];
    const linkKeys = lazy(() => readKeys(required(env, ENV.linkSecret)));
    const compose = composeEdition({ archive, programme, api: required(env, ENV.apiUrl), linkKeys });
    // Issued, an edition does not change; the deliveries of a page mostly share one.
    const editions = new Map<string, Promise<Edition>>();
    const editionOf = (d: Delivery): Promise<Edition> => {
      const found = editions.get(d.edition) ?? readEdition(table, d.programme, d.period, d.edition);
      editions.set(d.edition, found);
      return found;
    };
    const portAt = (at: string): SendPort => ({
      edition: editionOf,
      recipient: (d) => readRecipient(table, d.programme, d.recipient),
      bar: barToEdition(programme, at, (email) => readSuppression(table, email)),
      compose: (d, edition, recipient) => compose(d, edition, recipient, at),
      claim: (d, leaseUntil) => claim(table, d, leaseUntil),
      handOver: (d, { email }, raw) =>
        handOver(ses, {
          from: programme.sender.email,
          to: email,
          raw,
          tags: { programme: d.programme, period: d.period, delivery: d.id },
          configurationSet: env[ENV.configurationSet],
        }),
      settle: (d, from, to) => advance(table, d, { from, to }),
    });
    const page = await readPage(table, step, 'deliveries', step.page);
    await sendPage(
      {
        quota: () => readQuota(quota),
        delivery: (id) => readDelivery(table, step.programme, step.period, id),
        send: async (delivery) => {
          const at = now();
          return told(delivery, await send(portAt(at), delivery, at));
        },
        postpone: (d, why) =>
          advance(table, d, { from: ['planned'], to: { state: told(d, 'planned'), messageId: null, ...why } }),
        pause,
      },
      page,
    );
  };
}
