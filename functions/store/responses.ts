import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { FieldworkRecord } from '../model/packed.ts';
import { keys, SHARDS } from './keys.ts';
import { itemOf, keyOf, recordOf, type StoredResponse } from './response-item.ts';
import { type Item, ifConditionHolds, pages, type Table } from './table.ts';

/** What became of a response; `receivedAt` is when what is stored now was received. */
export interface Stored {
  readonly outcome: 'created' | 'unchanged' | 'replaced' | 'conflict';
  readonly receivedAt: string;
}

/**
 * Stores a response once. One conditional write decides for a new one and for a higher revision; only where it is
 * refused does a read tell a repetition from a contradiction, so that a repetition changes nothing, not even the time
 * of receipt (late answers are told by it).
 */
export async function putResponse(table: Table, response: StoredResponse): Promise<Stored> {
  const { receivedAt } = response;
  for (;;) {
    try {
      const { Attributes: old } = await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: itemOf(response),
          ConditionExpression: 'attribute_not_exists(pk) OR v < :v',
          ExpressionAttributeValues: { ':v': { N: String(response.revision) } },
          ReturnValues: 'ALL_OLD',
        }),
      );
      return { outcome: old === undefined ? 'created' : 'replaced', receivedAt };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    const there = await readItem(table, response.programme, response.period, response.id, 'h, o, r');
    // Deleted between the two calls: it may now be written.
    if (there === undefined) continue;
    // The same part of the same file stored it before it broke off: told as it would have been told then.
    const ours = response.origin !== undefined && there.o?.S === response.origin;
    const outcome = there.h?.S !== response.hash ? 'conflict' : ours ? 'created' : 'unchanged';
    return { outcome, receivedAt: there.r?.S ?? receivedAt };
  }
}

async function readItem(
  table: Table,
  programme: string,
  period: string,
  id: string,
  projection: string,
): Promise<Item | undefined> {
  const { Item: item } = await table.client.send(
    new GetItemCommand({
      TableName: table.name,
      Key: keyOf(programme, period, id),
      ConsistentRead: true,
      ProjectionExpression: projection,
    }),
  );
  return item;
}

/** Revision of the response that is stored in a period; undefined if there is none. */
export async function storedRevision(
  table: Table,
  programme: string,
  period: string,
  id: string,
): Promise<number | undefined> {
  const revision = (await readItem(table, programme, period, id, 'v'))?.v?.N;
  return revision === undefined ? undefined : Number(revision);
}

/** Removes a response whose revision is lower; false if one stands there that is not. */
export function removeOlder(
  table: Table,
  programme: string,
  period: string,
  id: string,
  revision: number,
): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new DeleteItemCommand({
        TableName: table.name,
        Key: keyOf(programme, period, id),
        ConditionExpression: 'attribute_not_exists(pk) OR v < :v',
        ExpressionAttributeValues: { ':v': { N: String(revision) } },
      }),
    ),
  );
}

/** The responses of one shard in key order, a page at a time. */
async function* readShard(
  table: Table,
  programme: string,
  period: string,
  shard: number,
): AsyncGenerator<FieldworkRecord[]> {
  const projection = { expression: 'sk, l, a, w, p, i, d, c, t, k' };
  for await (const page of pages(table, keys.answers(programme, period, shard), projection)) yield page.map(recordOf);
}

/**
 * Folds every response of a programme and period, all shards at the same time, one page of each in memory.
 * Returns the shards' results in shard order, whatever order they finished in.
 */
export function foldShards<T>(
  table: Table,
  programme: string,
  period: string,
  fold: { readonly start: () => T; readonly add: (into: T, record: FieldworkRecord) => void },
): Promise<T[]> {
  return Promise.all(
    Array.from({ length: SHARDS }, async (_, shard) => {
      const into = fold.start();
      for await (const page of readShard(table, programme, period, shard))
        for (const record of page) fold.add(into, record);
      return into;
    }),
  );
}
