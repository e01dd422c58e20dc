import type { Recipient } from '../model/recipient.ts';
import type { Delivery, Edition } from '../model/run.ts';
import type { Bar } from './readers.ts';
import { because } from './reason-text.ts';

/** What became of handing a message to SES. `later`: not taken, and may be handed over again. */
export type Handover =
  | { readonly result: 'accepted'; readonly messageId: string }
  | { readonly result: 'rejected'; readonly reason: string }
  | { readonly result: 'later'; readonly reason: string }
  | { readonly result: 'unknown'; readonly reason: string };

type State = Delivery['state'];

/** What sending needs from outside. */
export interface SendPort {
  readonly edition: (delivery: Delivery) => Promise<Edition>;
  readonly recipient: (delivery: Delivery) => Promise<Recipient | undefined>;
  /** Why this recipient is not to have this edition; undefined if nothing stands against it. */
  readonly bar: (edition: Edition, recipient: Recipient | undefined) => Promise<Bar | undefined>;
  readonly compose: (delivery: Delivery, edition: Edition, recipient: Recipient) => Promise<Uint8Array>;
  readonly claim: (delivery: Delivery, leaseUntil: string) => Promise<boolean>;
  readonly handOver: (delivery: Delivery, recipient: Recipient, raw: Uint8Array) => Promise<Handover>;
  /** Writes a state if one of `from` still stands; false if not. */
  readonly settle: (
    delivery: Delivery,
    from: readonly State[],
    to: Pick<Delivery, 'state' | 'messageId' | 'reason' | 'cause'>,
  ) => Promise<boolean>;
}

/** How long a sender may take over one message before its claim is taken for a crash. */
export const LEASE_MS = 5 * 60 * 1000;

const leaseIsOver = (delivery: Delivery, now: string): boolean =>
  delivery.leaseUntil !== null && delivery.leaseUntil < now;

/**
 * Sends one delivery, at most once. Everything is read and written before the claim, so that only a sender that dies
 * between claim and ledger leaves the fate open; such a claim becomes `unknown` when its lease is over, and is never
 * sent again by itself: SES may have taken the message.
 * @param now ISO 8601.
 * @returns the state that this sender brought the delivery to, or found.
 */
export async function send(port: SendPort, delivery: Delivery, now: string): Promise<State> {
  const settled = async (
    from: readonly State[],
    state: State,
    why: Pick<Delivery, 'reason' | 'cause'>,
    messageId: string | null = null,
  ) => {
    await port.settle(delivery, from, { state, ...why, messageId });
    return state;
  };
  if (delivery.state === 'claimed' && leaseIsOver(delivery, now)) {
    return settled(['claimed'], 'unknown', because({ code: 'sender_stopped' }));
  }
  if (delivery.state !== 'planned') return delivery.state;

  const recipient = await port.recipient(delivery);
  const edition = await port.edition(delivery);
  const bar = await port.bar(edition, recipient);
  if (recipient === undefined || bar !== undefined) {
    return settled(['planned'], bar?.state ?? 'rejected', bar ?? because({ code: 'not_to_have' }));
  }
  let raw: Uint8Array;
  try {
    raw = await port.compose(delivery, edition, recipient);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // What is wrong with the content stays wrong; an archive that did not answer may do so next time.
    const state = error instanceof RangeError ? 'rejected' : 'planned';
    return settled(['planned'], state, because({ code: 'not_written', said }));
  }
  const leaseUntil = new Date(Date.parse(now) + LEASE_MS).toISOString();
  if (!(await port.claim(delivery, leaseUntil))) return 'claimed';

  const handover = await port.handOver(delivery, recipient, raw);
  switch (handover.result) {
    case 'accepted':
      // Also from `unknown`: a sender that outlived its own lease knows better.
      return settled(['claimed', 'unknown'], 'accepted', { reason: null }, handover.messageId);
    case 'later':
      return settled(['claimed'], 'planned', { reason: handover.reason });
    case 'rejected':
    case 'unknown':
      return settled(['claimed'], handover.result, { reason: handover.reason });
  }
}
