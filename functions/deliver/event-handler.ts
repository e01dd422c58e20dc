import { addressHash } from '../model/address.ts';
import { alertId, type Delivery, type Suppression } from '../model/run.ts';
import { sesClient } from '../runtime/clients.ts';
import { ENV, type Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { claimAlert, settleAlert } from '../store/alerts.ts';
import { advance, findDelivery } from '../store/deliveries.ts';
import { openStores } from '../store/open.ts';
import { readRecipient } from '../store/recipients.ts';
import { readSuppression, suppress } from '../store/suppressions.ts';
import { type AlertPort, buildAlert, sendAlert } from './alert.ts';
import { notificationSchema, readMailEvent } from './mail-event.ts';
import { handOver } from './ses.ts';
import { type EventPort, takeEvent } from './take-event.ts';

/** A sender of an alert that took longer than this has died; Lambda tries again a minute later. */
const ALERT_LEASE_MS = 30_000;

/** Takes the events that SES publishes about our messages to a topic. */
export function bind(env: Env) {
  const stores = openStores(env);
  const ses = sesClient(env);

  const tellOwner = async (
    delivery: Delivery,
    email: string,
    cause: Suppression['cause'],
    reason: string,
    at: string,
  ) => {
    const table = stores.table();
    const { programme } = await stores.programmeIn(delivery.programme, delivery.period);
    const key = (id: string) => ({ programme: programme.id, id });
    const port: AlertPort = {
      claim: (id) => claimAlert(table, key(id), at, new Date(Date.parse(at) + ALERT_LEASE_MS).toISOString()),
      isSuppressed: async (address) => (await readSuppression(table, address)) !== undefined,
      handOver: (to, raw) =>
        handOver(ses, {
          from: programme.sender.email,
          to,
          raw,
          tags: { programme: programme.id, alert: cause },
          configurationSet: env[ENV.configurationSet],
        }),
      settle: (id, state, why) => settleAlert(table, key(id), { state, reason: why, at }),
    };
    const { id, name } = (await readRecipient(table, programme.id, delivery.recipient)) ?? {
      id: delivery.recipient,
      name: delivery.recipient,
    };
    const alert = alertId(cause, addressHash(email));
    const told = await sendAlert(port, programme.owner.email, alert, () =>
      buildAlert(programme, { recipient: { id, name }, cause, reason }, { id: alert, date: at }),
    );
    if (told !== 'repeated') log(told === 'sent' ? 'ALERT_SENT' : 'ALERT_UNSENT', { delivery: delivery.id, cause });
  };

  return task(notificationSchema, async ({ Records: records }) => {
    for (const { Sns: notification } of records) {
      const event = readMailEvent(notification.Message);
      const now = new Date().toISOString();
      const port: EventPort = {
        delivery: (ref) => findDelivery(stores.table(), ref),
        advance: (ref, step) => advance(stores.table(), ref, step),
        suppress: async (email, suppression) => {
          await suppress(stores.table(), { ...suppression, address: addressHash(email) });
          log('ADDRESS_SUPPRESSED', { cause: suppression.cause, programme: suppression.programme });
        },
        alert: (delivery, email, cause, reason) => tellOwner(delivery, email, cause, reason, now),
      };
      const taken = event === undefined ? 'foreign' : await takeEvent(port, event, now);
      const fields = { event: event?.eventType, delivery: event?.mail.tags.delivery, taken };
      log(taken === 'moved' ? 'DELIVERY_MOVED' : 'MAIL_EVENT_IGNORED', fields);
    }
  });
}

export const handler = bind(process.env);
