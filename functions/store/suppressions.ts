import { addressHash } from '../model/address.ts';
import { type Suppression, suppressionSchema } from '../model/run.ts';
import { deleteRow } from './delete-row.ts';
import { keys } from './keys.ts';
import { ABSENT, putRowIf, row, rows, type Table } from './table.ts';

const keyOf = (address: string) => ({ pk: keys.suppressions, sk: address });

/** Suppresses an address; true if it was not before. The first cause stands. */
export function suppress(table: Table, suppression: Suppression): Promise<boolean> {
  return putRowIf(table, keyOf(suppression.address), suppression, ABSENT);
}

/** Every suppressed address, by hash. */
export function readSuppressions(table: Table): Promise<Suppression[]> {
  return rows(table, keys.suppressions, suppressionSchema);
}

/** Why an address (in clear) is sent nothing; undefined if nothing is known against it. */
export function readSuppression(table: Table, email: string): Promise<Suppression | undefined> {
  return row(table, keyOf(addressHash(email)), suppressionSchema);
}

/** Lets mail go to an address (its hash) again. */
export async function clearSuppression(table: Table, address: string): Promise<void> {
  await deleteRow(table, keyOf(address));
}
