import type { Delivery, Edition, Recipient } from '../model/run.ts';
import { isFor } from './plan.ts';

/** What became of handing a message to SES. */
export type Handover =
  | { readonly result: 'accepted'; readonly messageId: string }
  | { readonly result: 'rejected'; readonly reason: string }
  | { readonly result: 'unknown'; readonly reason: string };

/** What sending needs from outside. */
export interface SendPort {
  readonly claim: (delivery: Delivery, leaseUntil: string) => Promise<boolean>;
  readonly settle: (
    delivery: Delivery,
    outcome: Pick<Delivery, 'state' | 'messageId' | 'sha256' | 'reason'>,
  ) => Promise<boolean>;
  readonly edition: (delivery: Delivery) => Promise<Edition>;
  readonly recipient: (delivery: Delivery) => Promise<Recipient | undefined>;
  readonly compose: (delivery: Delivery, edition: Edition, recipient: Recipient) => Promise<Uint8Array>;
  readonly handOver: (delivery: Delivery, recipient: Recipient, raw: Uint8Array) => Promise<Handover>;
}

/** How long a sender may take over one message before its claim is taken for a crash. */
export const LEASE_MS = 5 * 60 * 1000;

const leaseIsOver = (delivery: Delivery, now: string): boolean =>
  delivery.leaseUntil !== null && delivery.leaseUntil < now;

/**
 * Sends one delivery, at most once. Only a planned one can be claimed; a claim whose lease ran out is a sender that
 * died, perhaps after SES had taken the message, so it becomes `unknown` and is never sent again by itself.
 * @param now ISO 8601.
 */
export async function send(port: SendPort, delivery: Delivery, now: string): Promise<Delivery['state']> {
  const settled = async (state: Delivery['state'], reason: string | null, messageId: string | null = null) => {
    await port.settle(delivery, { state, reason, messageId, sha256: delivery.sha256 });
    return state;
  };
  if (delivery.state === 'claimed' && leaseIsOver(delivery, now)) {
    return settled('unknown', 'the sender stopped between claiming the message and noting its fate');
  }
  if (delivery.state !== 'planned') return delivery.state;
  const leaseUntil = new Date(Date.parse(now) + LEASE_MS).toISOString();
  if (!(await port.claim(delivery, leaseUntil))) return 'claimed';

  let raw: Uint8Array;
  const recipient = await port.recipient(delivery);
  const edition = await port.edition(delivery);
  if (recipient === undefined || !isFor(edition, recipient)) {
    return settled('rejected', 'the recipient is no longer to have this edition');
  }
  try {
    raw = await port.compose(delivery, edition, recipient);
  } catch (error) {
    return settled(
      'rejected',
      `the message could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const handover = await port.handOver(delivery, recipient, raw);
  return handover.result === 'accepted'
    ? settled('accepted', null, handover.messageId)
    : settled(handover.result, handover.reason);
}
