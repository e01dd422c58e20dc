import { type Recipient, type RecipientEntry, recipientEntrySchema, recipientSchema } from '../model/recipient.ts';
import { changeRow, changeRowIf, PRESENT, setting } from './change-row.ts';
import { deleteRowThatIs } from './delete-row.ts';
import { keys } from './keys.ts';
import { row, rows, type Table } from './table.ts';

const keyOf = (programme: string, id: string) => ({ pk: keys.recipients(programme), sk: id });

/** Everyone who is sent reports of a programme, by id. */
export function readRecipients(table: Table, programme: string): Promise<Recipient[]> {
  return rows(table, keys.recipients(programme), recipientSchema);
}

export function readRecipient(table: Table, programme: string, id: string): Promise<Recipient | undefined> {
  return row(table, keyOf(programme, id), recipientSchema);
}

/**
 * Writes a recipient over the one with this id. What he or she has unsubscribed from stands, whatever an import says;
 * only removing the recipient forgets it. Who is new counts as confirmed; sending the same file again confirms nobody.
 * @param today ISO 8601 date in the programme's zone.
 */
export async function putRecipient(
  table: Table,
  programme: string,
  recipient: RecipientEntry,
  today: string,
): Promise<void> {
  const { update, names, values } = setting(recipientEntrySchema.parse(recipient));
  const ended = recipient.expires === undefined ? ' REMOVE expires' : '';
  await changeRow(table, keyOf(programme, recipient.id), {
    update: `${update}, confirmed = if_not_exists(confirmed, :today)${ended}`,
    names,
    values: { ...values, ':today': today },
  });
}

/** Notes that the owner wants a recipient to go on having these reports; false if there is none with this id. */
export function confirmRecipient(table: Table, programme: string, id: string, today: string): Promise<boolean> {
  const change = { update: 'SET confirmed = :today', values: { ':today': today } };
  return changeRowIf(table, keyOf(programme, id), change, PRESENT);
}

/** Removes a recipient; false if there was none with this id. */
export function removeRecipient(table: Table, programme: string, id: string): Promise<boolean> {
  return deleteRowThatIs(table, keyOf(programme, id));
}

/** Notes that a recipient wants a report no more; false if that stands already, or if there is no such recipient. */
export function unsubscribe(table: Table, programme: string, id: string, report: string): Promise<boolean> {
  const change = {
    update: 'SET unsubscribed = list_append(if_not_exists(unsubscribed, :none), :these)',
    values: { ':none': [], ':these': [report], ':report': report },
  };
  return changeRowIf(table, keyOf(programme, id), change, `${PRESENT} AND NOT contains(unsubscribed, :report)`);
}
