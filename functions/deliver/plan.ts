import { createHash } from 'node:crypto';
import type { Recipient } from '../model/recipient.ts';
import type { Delivery, Edition } from '../model/run.ts';
import { type Bar, isFor } from './readers.ts';

/**
 * Opaque and the same at every planning: a delivery planned twice is one delivery. It stands in mail tags and is typed on
 * command lines, so it names nobody and has neither sign nor dash.
 */
export function deliveryId(
  edition: Pick<Edition, 'programme' | 'period' | 'id'>,
  recipient: string,
  attempt: number,
): string {
  const again = attempt === 1 ? [] : [attempt];
  const name = [edition.programme, edition.period, edition.id, recipient, ...again].join('\n');
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

/** A row of the ledger as it begins. */
export function planned(edition: Edition, recipient: string, attempt: number): Delivery {
  return {
    id: deliveryId(edition, recipient, attempt),
    programme: edition.programme,
    period: edition.period,
    edition: edition.id,
    recipient,
    attempt,
    state: 'planned',
    leaseUntil: null,
    messageId: null,
    sha256: edition.sha256,
    reason: null,
  };
}

/**
 * One delivery per issued edition and recipient that it is for. Where something stands against the recipient's address
 * the delivery is planned with that, so that the run tells whom it did not reach.
 * @param today ISO 8601 date in the programme's zone.
 */
export function deliveriesOf(
  editions: readonly Edition[],
  recipients: readonly Recipient[],
  today: string,
  barTo: (recipient: Recipient) => Bar | undefined = () => undefined,
): Delivery[] {
  const bars = new Map(recipients.map((recipient) => [recipient.id, barTo(recipient)]));
  return editions
    .filter((e) => e.state === 'rendered')
    .flatMap((edition) =>
      recipients
        .filter((recipient) => isFor(edition, recipient, today))
        .map((recipient) => ({ ...planned(edition, recipient.id, 1), ...bars.get(recipient.id) })),
    );
}
