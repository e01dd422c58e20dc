import { addressHash } from '../model/address.ts';
import { alertId, type Suppression } from '../model/run.ts';
import { forgetAlert } from '../store/alerts.ts';
import { readRecipients } from '../store/recipients.ts';
import { clearSuppression, readSuppressions } from '../store/suppressions.ts';
import type { Table } from '../store/table.ts';

/** A suppressed address, with the recipients of a programme who have it. */
export interface ListedSuppression extends Suppression {
  readonly recipients: readonly string[];
}

/** Every suppressed address, oldest first, with the ids of the programme's recipients who have it. */
export async function listSuppressions(table: Table, programme: string): Promise<ListedSuppression[]> {
  const recipients = (await readRecipients(table, programme)).map(({ id, email }) => ({
    id,
    hash: addressHash(email),
  }));
  return (await readSuppressions(table))
    .map((s) => ({ ...s, recipients: recipients.filter((r) => r.hash === s.address).map((r) => r.id) }))
    .sort((a, b) => a.since.localeCompare(b.since));
}

/**
 * Lets mail go to an address again, and the owner be told again should it bounce again.
 * @returns what stood against it; undefined if nothing did.
 */
export async function clearAddress(table: Table, email: string): Promise<Suppression | undefined> {
  const address = addressHash(email);
  const found = (await readSuppressions(table)).find((s) => s.address === address);
  if (found === undefined) return undefined;
  for (const cause of ['bounce', 'complaint'] as const) {
    await forgetAlert(table, { programme: found.programme, id: alertId(cause, address) });
  }
  await clearSuppression(table, address);
  return found;
}
