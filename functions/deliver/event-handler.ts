import { addressHash } from '../model/address.ts';
import type { Delivery, Suppression } from '../model/run.ts';
import { correlated, correlationId } from '../runtime/correlation.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { advance, findDelivery } from '../store/deliveries.ts';
import { openStores } from '../store/open.ts';
import { readRecipient } from '../store/recipients.ts';
import { suppress } from '../store/suppressions.ts';
import { lostReaderNotice } from './lost-reader.ts';
import { notificationSchema, readMailEvent } from './mail-event.ts';
import { type EventPort, takeEvent } from './take-event.ts';
import { ownerTeller } from './tell-owner.ts';

/** Takes the events that SES publishes about our messages to a topic. */
export function bind(env: Env) {
  const stores = openStores(env);
  const tellOwner = ownerTeller(stores, env);

  const alert = async (delivery: Delivery, email: string, cause: Suppression['cause'], reason: string, now: string) => {
    const { programme } = await stores.programmeIn(delivery.programme, delivery.period);
    const id = delivery.recipient;
    const { name } = (await readRecipient(stores.table(), programme.id, id)) ?? { name: id };
    await tellOwner(programme, lostReaderNotice(programme, { recipient: { id, name }, email, cause, reason }), now);
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
        alert: (delivery, email, cause, reason) => alert(delivery, email, cause, reason, now),
      };
      // What is told of a message stands in the log under the id of whatever sent it.
      await correlated(event?.mail.tags.correlation?.[0] ?? correlationId() ?? '', async () => {
        const taken = event === undefined ? 'foreign' : await takeEvent(port, event, now);
        const fields = { event: event?.eventType, delivery: event?.mail.tags.delivery, taken };
        log(taken === 'moved' ? 'DELIVERY_MOVED' : 'MAIL_EVENT_IGNORED', fields);
      });
    }
  });
}

export const handler = bind(process.env);
