import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import type { Key } from './keys.ts';

/** The one table. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

export type Item = Record<string, AttributeValue>;

/** Items of a partition, a page at a time, in key order; only one page is held. */
export async function* pages(
  table: Table,
  pk: string,
  projection?: { expression: string; names?: Record<string, string> },
): AsyncGenerator<Item[]> {
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        // What was accepted before the run must be in it, so never an older copy.
        ConsistentRead: true,
        ExclusiveStartKey: start,
        ...(projection
          ? { ProjectionExpression: projection.expression, ExpressionAttributeNames: projection.names }
          : {}),
      }),
    );
    yield page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

/** All rows of a small partition, each checked against its schema. */
export async function rows<T>(table: Table, pk: string, schema: z.ZodType<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages(table, pk)) found.push(...page.map((item) => schema.parse(unmarshall(item))));
  return found;
}

/** One row, or undefined. */
export async function row<T>(table: Table, key: Key, schema: z.ZodType<T>): Promise<T | undefined> {
  const { Item: item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: marshall(key), ConsistentRead: true }),
  );
  return item === undefined ? undefined : schema.parse(unmarshall(item));
}

/** Writes a row over whatever stands there. */
export async function putRow(table: Table, key: Key, row: object): Promise<void> {
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: asItem(key, row) }));
}

/** Writes a row if the condition holds; false, and nothing written, if it does not. */
export async function putRowIf(
  table: Table,
  key: Key,
  row: object,
  condition: { expression: string; names?: Record<string, string>; values?: Record<string, unknown> },
): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: asItem(key, row),
        ConditionExpression: condition.expression,
        ExpressionAttributeNames: condition.names,
        ExpressionAttributeValues: condition.values ? marshall(condition.values) : undefined,
      }),
    ),
  );
}

/** Condition of {@link putRowIf}: nothing stands there yet. */
export const ABSENT = { expression: 'attribute_not_exists(pk)' } as const;

/** True if a conditional write was carried out, false if its condition did not hold. */
export async function ifConditionHolds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

const asItem = (key: Key, content: object): Item => marshall({ ...content, ...key }, { removeUndefinedValues: true });
