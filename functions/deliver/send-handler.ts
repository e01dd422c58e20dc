import { setTimeout as pause } from 'node:timers/promises';
import { type Delivery, type Edition, type Recipient, runId } from '../model/run.ts';
import { pageStepSchema } from '../model/run-state.ts';
import { sesClient, sesQueryClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { lazy } from '../runtime/lazy.ts';
import { log } from '../runtime/log.ts';
import type { LogCode } from '../runtime/log-catalogue.ts';
import { readKeys } from '../runtime/secrets.ts';
import { task } from '../runtime/task.ts';
import { advance, claim, readDelivery } from '../store/deliveries.ts';
import { readEdition } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { readRecipient } from '../store/recipients.ts';
import { readPage } from '../store/runs.ts';
import { readSuppression } from '../store/suppressions.ts';
import { composeEdition } from './compose-edition.ts';
import { readQuota } from './quota.ts';
import { barToEdition } from './readers.ts';
import { send } from './send.ts';
import { sendPage } from './send-page.ts';
import { handOver } from './ses.ts';

const CODES: Partial<Record<Delivery['state'], LogCode>> = {
  accepted: 'DELIVERY_ACCEPTED',
  rejected: 'DELIVERY_REJECTED',
  suppressed: 'DELIVERY_SUPPRESSED',
  planned: 'DELIVERY_POSTPONED',
  unknown: 'DELIVERY_UNKNOWN',
};

/** Step "SendPage" of the state machine: sends the deliveries of one page of the work list, one after the other. */
export function bind(env: Env) {
  const stores = openStores(env);
  const [ses, quota] = [sesClient(env), sesQueryClient(env)];

  return task(
    pageStepSchema,
    async (step) => {
      const { programme } = await stores.programmeIn(step.programme, step.period);
      const [table, archive] = [stores.table(), stores.archive()];
      const linkKeys = lazy(() => readKeys(required(env, ENV.linkSecret)));
      const told = (delivery: Delivery, state: Delivery['state']) => {
        const code = CODES[state];
        if (code !== undefined)
          log(code, { programme: delivery.programme, delivery: delivery.id, edition: delivery.edition });
        return state;
      };
      // Issued, an edition does not change; the deliveries of a page mostly share one.
      const editions = new Map<string, Promise<Edition>>();
      const editionOf = (d: Delivery): Promise<Edition> => {
        const found = editions.get(d.edition) ?? readEdition(table, d.programme, d.period, d.edition);
        editions.set(d.edition, found);
        return found;
      };
      const compose = composeEdition({ archive, programme, api: required(env, ENV.apiUrl), linkKeys });
      const sendOne = async (delivery: Delivery) => {
        const at = new Date().toISOString();
        const port = {
          edition: editionOf,
          recipient: (d: Delivery) => readRecipient(table, d.programme, d.recipient),
          bar: barToEdition(programme, at, (email) => readSuppression(table, email)),
          compose: (d: Delivery, edition: Edition, recipient: Recipient) => compose(d, edition, recipient, at),
          claim: (d: Delivery, leaseUntil: string) => claim(table, d, leaseUntil),
          handOver: (d: Delivery, { email }: { readonly email: string }, raw: Uint8Array) =>
            handOver(ses, {
              from: programme.sender.email,
              to: email,
              raw,
              tags: { programme: d.programme, period: d.period, delivery: d.id },
              configurationSet: env[ENV.configurationSet],
            }),
          settle: (d: Delivery, from: readonly Delivery['state'][], to: Parameters<typeof advance>[2]['to']) =>
            advance(table, d, { from, to }),
        };
        return told(delivery, await send(port, delivery, at));
      };
      await sendPage(
        {
          quota: () => readQuota(quota),
          delivery: (id) => readDelivery(table, step.programme, step.period, id),
          send: sendOne,
          postpone: (d, why) =>
            advance(table, d, { from: ['planned'], to: { state: told(d, 'planned'), messageId: null, ...why } }),
          pause,
        },
        await readPage(table, step, 'deliveries', step.page),
      );
      return { page: step.page };
    },
    runId,
  );
}

export const handler = bind(process.env);
