import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Key } from './keys.ts';
import { ifConditionHolds, type Table } from './table.ts';

/** What is changed in a row, in DynamoDB's own words; the values are marshalled here. */
interface Change {
  readonly update: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const command = (table: Table, key: Key, { update, names, values }: Change, condition?: string) =>
  new UpdateItemCommand({
    TableName: table.name,
    Key: marshall(key),
    UpdateExpression: update,
    ConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: marshall(values),
  });

/** Changes a row, or makes one of what is set. */
export async function changeRow(table: Table, key: Key, change: Change): Promise<void> {
  await table.client.send(command(table, key, change));
}

/** Changes a row if the condition holds; false, and nothing changed, if it does not. */
export function changeRowIf(table: Table, key: Key, change: Change, condition: string): Promise<boolean> {
  return ifConditionHolds(table.client.send(command(table, key, change, condition)));
}

/** Condition of {@link changeRowIf}: the row is there. */
export const PRESENT = 'attribute_exists(pk)';

/** Every field of `fields` that is not undefined, to be set. */
export function setting(fields: object): {
  readonly update: string;
  names: Record<string, string>;
  values: Record<string, unknown>;
} {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    update: `SET ${entries.map((_, i) => `#f${i} = :f${i}`).join(', ')}`,
    names: Object.fromEntries(entries.map(([name], i) => [`#f${i}`, name])),
    values: Object.fromEntries(entries.map(([, value], i) => [`:f${i}`, value])),
  };
}
