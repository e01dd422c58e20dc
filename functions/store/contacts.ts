import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Month } from '../model/period.ts';
import { CONTACT_INDEX } from '../runtime/env-names.ts';
import { monthIn } from './keys.ts';
import { type Item, ifConditionHolds, type Table } from './table.ts';

/** A response of a contact, as far as its key tells. */
export interface ContactResponse {
  readonly period: Month;
  readonly key: Item;
}

/**
 * The responses that a contact reference has, in every period. The index follows the table within a moment: what is being
 * stored in this very second may be missing.
 * @param contact Keyed hash.
 */
export async function responsesOf(table: Table, contact: string): Promise<ContactResponse[]> {
  const found: ContactResponse[] = [];
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
      if (pk?.S !== undefined && sk !== undefined) found.push({ period: monthIn(pk.S), key: { pk, sk } });
    }
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return found;
}

/** Erases a response if it still is this contact's; false if it is not, or is gone. */
export function eraseResponse(table: Table, { key }: ContactResponse, contact: string): Promise<boolean> {
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
