import { createHash } from 'node:crypto';
import type { Delivery, Edition, Recipient } from '../model/run.ts';

/** Opaque and the same at every planning: a delivery planned twice is one delivery. It stands in mail tags, so it names nobody. */
export function deliveryId(edition: Pick<Edition, 'programme' | 'period' | 'id'>, recipient: string): string {
  const name = [edition.programme, edition.period, edition.id, recipient].join('\n');
  return createHash('sha256').update(name).digest('base64url').slice(0, 22).replaceAll('_', '-');
}

/** Whether a recipient is to have an edition: its report, its scope, in his or her language. */
export function isFor(edition: Pick<Edition, 'report' | 'scope' | 'locale'>, recipient: Recipient): boolean {
  return (
    recipient.reports.includes(edition.report) &&
    recipient.scopes.includes(edition.scope) &&
    recipient.locale === edition.locale
  );
}

/** One delivery per issued edition and recipient that it is for. */
export function deliveriesOf(editions: readonly Edition[], recipients: readonly Recipient[]): Delivery[] {
  return editions
    .filter((e) => e.state === 'rendered')
    .flatMap((edition) =>
      recipients
        .filter((recipient) => isFor(edition, recipient))
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
        })),
    );
}
