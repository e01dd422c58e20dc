import { type Recipient, recipientSchema } from '../model/run.ts';
import { keys } from './keys.ts';
import { putRow, row, rows, type Table } from './table.ts';

/** Everyone who is sent reports of a programme, by id. */
export function readRecipients(table: Table, programme: string): Promise<Recipient[]> {
  return rows(table, keys.recipients(programme), recipientSchema);
}

export function readRecipient(table: Table, programme: string, id: string): Promise<Recipient | undefined> {
  return row(table, { pk: keys.recipients(programme), sk: id }, recipientSchema);
}

export function putRecipient(table: Table, programme: string, recipient: Recipient): Promise<void> {
  return putRow(table, { pk: keys.recipients(programme), sk: recipient.id }, recipient);
}
