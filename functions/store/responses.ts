import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { FieldworkRecord } from '../model/packed.ts';
import { keys, SHARDS } from './keys.ts';
import { itemOf, keyOf, type MoveMark, markOf, recordOf, type StoredResponse } from './response-item.ts';
import { type Item, ifConditionHolds, pages, type Table } from './table.ts';

/** What became of a response; `receivedAt` is when what is stored now was received. */
export interface Stored {
  readonly outcome: 'created' | 'unchanged' | 'replaced' | 'conflict';
  readonly receivedAt: string;
  /** Of a conflict: month that a correction moved the response to. */
  readonly movedTo?: string;
}

/** What a month knows of a response: that it is here, or where it was moved to, and the revision. */
export interface Whereabouts {
  readonly revision: number;
  readonly movedTo: string | undefined;
}

/**
 * Stores a response once. One conditional write decides for a new one and for a higher revision; only where it is
 * refused does a read tell a repetition from a contradiction, so that a repetition changes nothing, not even the time
 * of receipt (late answers are told by it). The mark of one that was moved away gives way only to its coming back.
 * @param movedFrom Month that the response comes from; undefined if it is not moved.
 */
export async function putResponse(table: Table, response: StoredResponse, movedFrom = 'none'): Promise<Stored> {
  const { receivedAt } = response;
  for (;;) {
    try {
      const { Attributes: old } = await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: itemOf(response),
          ConditionExpression: 'attribute_not_exists(pk) OR (v < :v AND (attribute_not_exists(m) OR m = :f))',
          ExpressionAttributeValues: { ':v': { N: String(response.revision) }, ':f': { S: movedFrom } },
          ReturnValues: 'ALL_OLD',
        }),
      );
      return { outcome: old === undefined ? 'created' : 'replaced', receivedAt };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    const there = await readItem(table, response.programme, response.period, response.id, 'h, o, r, m');
    // Deleted between the two calls: it may now be written.
    if (there === undefined) continue;
    if (there.m?.S !== undefined) return { outcome: 'conflict', receivedAt, movedTo: there.m.S };
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

/** What a month knows of a response; undefined for nothing. */
export async function whereabouts(
  table: Table,
  programme: string,
  period: string,
  id: string,
): Promise<Whereabouts | undefined> {
  const found = await readItem(table, programme, period, id, 'v, m');
  return found?.v?.N === undefined ? undefined : { revision: Number(found.v.N), movedTo: found.m?.S };
}

/**
 * Puts a mark in the place of a response of a lower revision, or of none: whatever of it still comes to that month is
 * older. May be repeated; false, and nothing done, if a revision stands there that is not lower.
 */
export function markMoved(table: Table, mark: MoveMark): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: markOf(mark),
        ConditionExpression: 'attribute_not_exists(pk) OR v < :v OR (v = :v AND m = :m)',
        ExpressionAttributeValues: { ':v': { N: String(mark.revision) }, ':m': { S: mark.movedTo } },
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
  for await (const page of pages(table, keys.answers(programme, period, shard), projection))
    yield page.filter(({ a }) => a !== undefined).map(recordOf);
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
