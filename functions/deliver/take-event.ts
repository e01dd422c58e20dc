import * as z from 'zod';
import { periodSchema } from '../model/period.ts';
import type { Delivery, Suppression } from '../model/run.ts';
import { idSchema } from '../model/text.ts';
import type { Step } from '../store/deliveries.ts';
import type { MailEvent } from './mail-event.ts';
import { isNews, statesBefore, type Told, toldBy } from './progress.ts';

/** Key of a row of the ledger, as the tags of its message carry it. */
type DeliveryRef = Pick<Delivery, 'programme' | 'period' | 'id'>;

/** What taking an event needs from outside. */
export interface EventPort {
  readonly delivery: (ref: DeliveryRef) => Promise<Delivery | undefined>;
  readonly advance: (ref: DeliveryRef, step: Step) => Promise<boolean>;
  /** Suppresses an address (in clear). */
  readonly suppress: (email: string, suppression: Omit<Suppression, 'address'>) => Promise<unknown>;
  /** Tells the owner, once for each cause and address. */
  readonly alert: (delivery: Delivery, email: string, cause: Suppression['cause'], reason: string) => Promise<unknown>;
}

const tagsSchema = z.object({ programme: idSchema, period: periodSchema, delivery: z.string() });

/** The row that an event is about; undefined where its message was no delivery (an alert, a test). */
function refOf({ mail }: MailEvent): DeliveryRef | undefined {
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, values]) => [name, values[0]]));
  const { data } = tagsSchema.safeParse(tags);
  return data && { programme: data.programme, period: data.period, id: data.delivery };
}

/** Why no more mail goes to an address, if the event says so. */
function causeOf(told: Told): Suppression['cause'] | undefined {
  if (told.state === 'complained') return 'complaint';
  return told.state === 'bounced' && told.bounce === 'hard' ? 'bounce' : undefined;
}

/**
 * Takes an event of SES: the address is suppressed and the owner told where need be, then the ledger moves on. In this
 * order, so that an event whose handling broke off is handled again from the start, and one handled is old news.
 * @param now ISO 8601.
 */
export async function takeEvent(port: EventPort, event: MailEvent, now: string): Promise<'moved' | 'old' | 'foreign'> {
  const ref = refOf(event);
  const delivery = ref && (await port.delivery(ref));
  if (ref === undefined || delivery === undefined) return 'foreign';
  const told = toldBy(event);
  if (!isNews(told, delivery)) return 'old';
  const cause = causeOf(told);
  // One message goes to one recipient, and the address is the one we wrote to: servers report others they passed it on to.
  const [email] = event.mail.destination;
  if (cause !== undefined && email !== undefined) {
    await port.suppress(email, { cause, since: now, programme: ref.programme, reason: told.reason });
    await port.alert(delivery, email, cause, told.reason ?? '');
  }
  const moved = await port.advance(ref, {
    ...statesBefore(told),
    to: { ...told, messageId: event.mail.messageId },
  });
  return moved ? 'moved' : 'old';
}
