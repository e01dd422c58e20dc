import { createHash } from 'node:crypto';
import type { Delivery, Edition, Recipient } from '../model/run.ts';
import { type Bar, isFor } from './readers.ts';

/** Opaque and the same at every planning: a delivery planned twice is one delivery. It stands in mail tags, so it names nobody. */
export function deliveryId(edition: Pick<Edition, 'programme' | 'period' | 'id'>, recipient: string): string {
  const name = [edition.programme, edition.period, edition.id, recipient].join('\n');
  return createHash('sha256').update(name).digest('base64url').slice(0, 22).replaceAll('_', '-');
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
        .map((recipient) => ({
          id: deliveryId(edition, recipient.id),
          programme: edition.programme,
          period: edition.period,
          edition: edition.id,
          recipient: recipient.id,
          state: 'planned' as const,
          leaseUntil: null,
          messageId: null,
          sha256: edition.sha256,
          reason: null,
          ...bars.get(recipient.id),
        })),
    );
}
