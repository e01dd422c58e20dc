import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Month } from '../model/period.ts';
import type { SentKind } from '../model/records/index.ts';
import { CONTACT_INDEX } from '../runtime/env-names.ts';
import { shardIn } from './keys.ts';
import { type Item, ifConditionHolds, type Table } from './table.ts';

/** A response or record of a contact, as far as its key tells. */
export interface ContactItem {
  readonly kind: SentKind;
  readonly period: Month;
  readonly key: Item;
}

/**
 * The responses and records that a contact reference has, in every period. The index follows the table within a moment: what is being
 * stored in this very second may be missing.
 * @param contact Keyed hash.
 */
export async function itemsOf(table: Table, contact: string): Promise<ContactItem[]> {
  const found: ContactItem[] = [];
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: CONTACT_INDEX,
        KeyConditionExpression: 'c = :c',
        ExpressionAttributeValues: { ':c': { S: contact } },
        ExclusiveStartKey: start,
      }),
    );
    for (const { pk, sk } of page.Items ?? []) {
      if (pk?.S === undefined || sk === undefined) continue;
      const { kind, month } = shardIn(pk.S);
      found.push({ kind, period: month, key: { pk, sk } });
    }
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return found;
}

/** Erases an item if it still is this contact's; false if it is not, or is gone. */
export function eraseItem(table: Table, { key }: ContactItem, contact: string): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new DeleteItemCommand({
        TableName: table.name,
        Key: key,
        ConditionExpression: 'c = :c',
        ExpressionAttributeValues: { ':c': { S: contact } },
      }),
    ),
  );
}
