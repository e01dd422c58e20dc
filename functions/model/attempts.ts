import type { Delivery } from './run.ts';

/**
 * The latest attempt of each edition and recipient, in the order of the ledger: what a row came to that was sent anew
 * counts no more.
 */
export function latestAttempts<D extends Pick<Delivery, 'edition' | 'recipient' | 'attempt'>>(
  deliveries: readonly D[],
): D[] {
  const about = ({ edition, recipient }: D) => `${edition}\n${recipient}`;
  const latest = new Map<string, number>();
  for (const d of deliveries) latest.set(about(d), Math.max(d.attempt, latest.get(about(d)) ?? 0));
  return deliveries.filter((d) => d.attempt === latest.get(about(d)));
}
