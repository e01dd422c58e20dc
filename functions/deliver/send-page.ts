import type { Delivery } from '../model/run.ts';
import type { Quota } from './quota.ts';
import { because } from './reason-text.ts';

/** What sending a page needs from outside. */
export interface PagePort {
  readonly quota: () => Promise<Quota>;
  readonly delivery: (id: string) => Promise<Delivery>;
  /** Sends one delivery; returns the state that it stands in then. */
  readonly send: (delivery: Delivery) => Promise<Delivery['state']>;
  /** Leaves a planned delivery as it is, with the reason why it was not sent. */
  readonly postpone: (delivery: Delivery, why: Pick<Delivery, 'reason' | 'cause'>) => Promise<unknown>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** The sender may have used up a message of the quota. */
const COUNTS = new Set<Delivery['state']>(['accepted', 'unknown']);

/**
 * Sends the deliveries of a page one after the other, no faster than SES allows. When the messages of 24 hours are used
 * up, the rest stays planned with that reason: the run ends incomplete, and sends the rest when it is begun again.
 */
export async function sendPage(port: PagePort, ids: readonly string[]): Promise<void> {
  const { pauseMs, left, perDay } = await port.quota();
  let sent = 0;
  for (const id of ids) {
    const delivery = await port.delivery(id);
    if (delivery.state === 'planned' && sent >= left) {
      await port.postpone(delivery, because({ code: 'quota_used', perDay }));
      continue;
    }
    const state = await port.send(delivery);
    if (state === delivery.state || !COUNTS.has(state)) continue;
    sent += 1;
    await port.pause(pauseMs);
  }
}
