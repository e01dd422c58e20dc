import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Key } from './keys.ts';
import { ifConditionHolds, type Table } from './table.ts';

/** Deletes a row, if there is one. */
export async function deleteRow(table: Table, key: Key): Promise<void> {
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: marshall(key) }));
}

/** Deletes a row; false if there was none. */
export function deleteRowThatIs(table: Table, key: Key): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new DeleteItemCommand({
        TableName: table.name,
        Key: marshall(key),
        ConditionExpression: 'attribute_exists(pk)',
      }),
    ),
  );
}
