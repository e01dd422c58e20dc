import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SentKind } from '../model/records/index.ts';
import { keys, shardOf } from './keys.ts';
import { recordAttributes, type StoredRecord } from './record-item.ts';
import { responseAttributes, type StoredResponse } from './response-item.ts';
import { type Item, ifConditionHolds, type Table } from './table.ts';

/** A response or a record as it is kept. */
export type StoredItem = StoredResponse | StoredRecord;

/** Where an item stands: by its kind, the month that it is of, and its id. */
export interface Place {
  readonly kind: SentKind;
  readonly programme: string;
  readonly period: string;
  readonly id: string;
}

/** What became of an item; `receivedAt` is when what is stored now was received. */
export interface Stored {
  readonly outcome: 'created' | 'unchanged' | 'replaced' | 'conflict';
  readonly receivedAt: string;
  /** Of a conflict: month that a correction moved the item to. */
  readonly movedTo?: string;
}

/** What a month knows of an item: that it is here, or where it was moved to, and the revision. */
export interface Whereabouts {
  readonly revision: number;
  readonly movedTo: string | undefined;
}

/** What stands in a month that an item was moved out of: that it was here, and by which revision it went. */
export interface MoveMark extends Place {
  readonly revision: number;
  readonly movedTo: string;
  /** Epoch seconds after which DynamoDB deletes it: when the month is sealed, nothing comes to it any more. */
  readonly expires: number;
}

function keyOf({ kind, programme, period, id }: Place): Item {
  const shard = shardOf(kind, id);
  const pk =
    kind === 'responses' ? keys.answers(programme, period, shard) : keys.records(kind, programme, period, shard);
  return { pk: { S: pk }, sk: { S: id } };
}

const attributesOf = (item: StoredItem): Item =>
  item.kind === 'responses' ? responseAttributes(item) : recordAttributes(item);

export const itemOf = (item: StoredItem): Item => ({
  ...keyOf(item),
  v: { N: String(item.revision) },
  h: { S: item.hash },
  r: { S: item.receivedAt },
  ttl: { N: String(item.expires) },
  ...(item.contact === undefined ? {} : { c: { S: item.contact } }),
  ...(item.origin === undefined ? {} : { o: { S: item.origin } }),
  ...attributesOf(item),
});

const markOf = (mark: MoveMark): Item => ({
  ...keyOf(mark),
  v: { N: String(mark.revision) },
  m: { S: mark.movedTo },
  ttl: { N: String(mark.expires) },
});

/**
 * Nothing stands there, or a lower revision that was not moved away, but perhaps here. AND binds before OR; without
 * parentheses dynalite reads it ten times as fast.
 */
const NOT_HIGHER = 'attribute_not_exists(pk) OR v < :v AND attribute_not_exists(m) OR v < :v AND m = :f';

/**
 * Stores an item once. One conditional write decides for a new one and for a higher revision; only where it is
 * refused does a read tell a repetition from a contradiction, so that a repetition changes nothing, not even the time
 * of receipt (late answers are told by it). The mark of one that was moved away gives way only to its coming back.
 * @param movedFrom Month that the item comes from; undefined if it is not moved.
 */
export async function putItem(table: Table, item: StoredItem, movedFrom = 'none'): Promise<Stored> {
  const { receivedAt } = item;
  for (;;) {
    try {
      const { Attributes: old } = await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: itemOf(item),
          ConditionExpression: NOT_HIGHER,
          ExpressionAttributeValues: { ':v': { N: String(item.revision) }, ':f': { S: movedFrom } },
          ReturnValues: 'ALL_OLD',
        }),
      );
      return { outcome: old === undefined ? 'created' : 'replaced', receivedAt };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    const there = await readItem(table, item, 'h, o, r, m');
    // Deleted between the two calls: it may now be written.
    if (there === undefined) continue;
    if (there.m?.S !== undefined) return { outcome: 'conflict', receivedAt, movedTo: there.m.S };
    // The same part of the same file stored it before it broke off: told as it would have been told then.
    const ours = item.origin !== undefined && there.o?.S === item.origin;
    const outcome = there.h?.S !== item.hash ? 'conflict' : ours ? 'created' : 'unchanged';
    return { outcome, receivedAt: there.r?.S ?? receivedAt };
  }
}

async function readItem(table: Table, place: Place, projection: string): Promise<Item | undefined> {
  const { Item: item } = await table.client.send(
    new GetItemCommand({
      TableName: table.name,
      Key: keyOf(place),
      ConsistentRead: true,
      ProjectionExpression: projection,
    }),
  );
  return item;
}

/** What a month knows of an item; undefined for nothing. */
export async function whereabouts(table: Table, place: Place): Promise<Whereabouts | undefined> {
  const found = await readItem(table, place, 'v, m');
  return found?.v?.N === undefined ? undefined : { revision: Number(found.v.N), movedTo: found.m?.S };
}

/**
 * Puts a mark in the place of an item of a lower revision, or of none: whatever of it still comes to that month is
 * older. May be repeated; false, and nothing done, if a revision stands there that is not lower.
 */
export function markMoved(table: Table, mark: MoveMark): Promise<boolean> {
  return ifConditionHolds(
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: markOf(mark),
        ConditionExpression: 'attribute_not_exists(pk) OR v < :v OR v = :v AND m = :m',
        ExpressionAttributeValues: { ':v': { N: String(mark.revision) }, ':m': { S: mark.movedTo } },
      }),
    ),
  );
}
