import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  itemOf,
  keyOf,
  type MoveMark,
  markOf,
  type Place,
  receiptOf,
  revisionOf,
  type StoredItem,
} from './item-form.ts';
import { type Item, ifConditionHolds, type Table } from './table.ts';

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

/** Of a condition: nothing stands there, or an item of revision 0, where this one's is higher. */
const noneBelow = (revision: number): string => `attribute_not_exists(${revision === 0 ? 'pk' : 'v'})`;

/**
 * Nothing stands there, or a lower revision that was not moved away, but perhaps here. AND binds before OR; without
 * parentheses dynalite reads it ten times as fast.
 */
const notHigher = (revision: number): string =>
  `${noneBelow(revision)} OR v < :v AND attribute_not_exists(m) OR v < :v AND m = :f`;

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
          ConditionExpression: notHigher(item.revision),
          ExpressionAttributeValues: { ':v': { N: String(item.revision) }, ':f': { S: movedFrom } },
          ReturnValues: 'ALL_OLD',
        }),
      );
      return { outcome: old === undefined ? 'created' : 'replaced', receivedAt };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    const there = await readItem(table, item, 'h, o, m');
    // Deleted between the two calls: it may now be written.
    if (there === undefined) continue;
    if (there.m?.S !== undefined) return { outcome: 'conflict', receivedAt, movedTo: there.m.S };
    // The same part of the same file stored it before it broke off: told as it would have been told then.
    const ours = item.origin !== undefined && there.o?.S === item.origin;
    const first = receiptOf(there);
    const outcome = first.hash !== item.hash ? 'conflict' : ours ? 'created' : 'unchanged';
    return { outcome, receivedAt: first.receivedAt };
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
  const found = await readItem(table, place, 'sk, v, m');
  return found === undefined ? undefined : { revision: revisionOf(found), movedTo: found.m?.S };
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
        ConditionExpression: `${noneBelow(mark.revision)} OR v < :v OR v = :v AND m = :m`,
        ExpressionAttributeValues: { ':v': { N: String(mark.revision) }, ':m': { S: mark.movedTo } },
      }),
    ),
  );
}
