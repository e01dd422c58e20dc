import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Recipient, type RecipientEntry, recipientEntrySchema, recipientSchema } from '../model/run.ts';
import { keys } from './keys.ts';
import { ifConditionHolds, row, rows, type Table } from './table.ts';

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
  const fields = Object.entries(recipientEntrySchema.parse(recipient)).filter(([, value]) => value !== undefined);
  const set = fields.map((_, i) => `#f${i} = :f${i}`).join(', ');
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(keyOf(programme, recipient.id)),
      UpdateExpression: `SET ${set}, confirmed = if_not_exists(confirmed, :today)${
        recipient.expires === undefined ? ' REMOVE expires' : ''
      }`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([name], i) => [`#f${i}`, name])),
      ExpressionAttributeValues: marshall({
        ':today': today,
        ...Object.fromEntries(fields.map(([, value], i) => [`:f${i}`, value])),
      }),
    }),
  );
}

/** Notes that the owner wants a recipient to go on having these reports; false if there is none with this id. */
export function confirmRecipient(table: Table, programme: string, id: string, today: string): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(keyOf(programme, id)),
        UpdateExpression: 'SET confirmed = :today',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: marshall({ ':today': today }),
      }),
    ),
  );
}

/** Removes a recipient; false if there was none with this id. */
export function removeRecipient(table: Table, programme: string, id: string): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new DeleteItemCommand({
        TableName: table.name,
        Key: marshall(keyOf(programme, id)),
        ConditionExpression: 'attribute_exists(pk)',
      }),
    ),
  );
}

/** Notes that a recipient wants a report no more; false if that stands already, or if there is no such recipient. */
export function unsubscribe(table: Table, programme: string, id: string, report: string): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(keyOf(programme, id)),
        UpdateExpression: 'SET unsubscribed = list_append(if_not_exists(unsubscribed, :none), :these)',
        ConditionExpression: 'attribute_exists(pk) AND NOT contains(unsubscribed, :report)',
        ExpressionAttributeValues: marshall({ ':none': [], ':these': [report], ':report': report }),
      }),
    ),
  );
}
