import { deleteRow } from './delete-row.ts';
import { keys } from './keys.ts';
import { ABSENT, putRow, putRowIf, type Table } from './table.ts';

/** A message to the owner of a programme; one with the same id is sent once. */
interface AlertKey {
  readonly programme: string;
  readonly id: string;
}

const keyOf = ({ programme, id }: AlertKey) => ({ pk: keys.alerts(programme), sk: id });

/**
 * Takes an alert for one sender; false if it was sent, or if another has it until its lease is over. Unlike a report it
 * is taken again after a crash: to be told twice is better than never.
 * @param now ISO 8601, as is `leaseUntil`.
 */
export function claimAlert(table: Table, alert: AlertKey, now: string, leaseUntil: string): Promise<boolean> {
  return putRowIf(
    table,
    keyOf(alert),
    { state: 'claimed', leaseUntil },
    {
      expression: `${ABSENT.expression} OR (#s = :claimed AND leaseUntil < :now)`,
      names: { '#s': 'state' },
      values: { ':claimed': 'claimed', ':now': now },
    },
  );
}

/** Writes what became of an alert. */
export async function settleAlert(
  table: Table,
  alert: AlertKey,
  outcome: { readonly state: 'sent' | 'rejected' | 'unknown'; readonly reason: string | null; readonly at: string },
): Promise<void> {
  await putRow(table, keyOf(alert), outcome);
}

/** Forgets an alert, so that it is sent again when its cause comes back. */
export async function forgetAlert(table: Table, alert: AlertKey): Promise<void> {
  await deleteRow(table, keyOf(alert));
}
