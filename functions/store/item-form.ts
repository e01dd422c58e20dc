import type { SentKind } from '../model/records/index.ts';
import { keys, shardOf } from './keys.ts';
import { recordAttributes, type StoredRecord } from './record-item.ts';
import { PART, responseAttributes, type StoredResponse } from './response-item.ts';
import { longTime, shortTime } from './short-time.ts';
import type { Item } from './table.ts';

/** A response or a record as it is kept. */
export type StoredItem = StoredResponse | StoredRecord;

/** Where an item stands: by its kind, the month that it is of, and its id. */
export interface Place {
  readonly kind: SentKind;
  readonly programme: string;
  readonly period: string;
  readonly id: string;
}

/** What stands in a month that an item was moved out of: that it was here, and by which revision it went. */
export interface MoveMark extends Place {
  readonly revision: number;
  readonly movedTo: string;
  /** Epoch seconds after which DynamoDB deletes it: when the month is sealed, nothing comes to it any more. */
  readonly expires: number;
}

export function keyOf({ kind, programme, period, id }: Place): Item {
  const shard = shardOf(kind, id);
  const pk =
    kind === 'responses' ? keys.answers(programme, period, shard) : keys.records(kind, programme, period, shard);
  return { pk: { S: pk }, sk: { S: id } };
}

const attributesOf = (item: StoredItem): Item =>
  item.kind === 'responses' ? responseAttributes(item) : recordAttributes(item);

/**
 * The form at rest. Names are a letter, and what is always there is joined: both are stored, sent and paid for with every
 * answer. What conditions, indexes or the expiry ask for has an attribute of its own.
 *
 * - `h`: hash and time of receipt
 * - `v`: revision; absent for 0
 * - `ttl`: when DynamoDB deletes it
 * - `c`: keyed hash of the contact
 * - `o`: origin
 * - `m`: of a mark: month that the item was moved to
 *
 * and of its kind `b` ({@link recordAttributes}) or `a` and others ({@link responseAttributes}).
 */
export const itemOf = (item: StoredItem): Item => ({
  ...keyOf(item),
  h: { S: [item.hash, shortTime(item.receivedAt)].join(PART) },
  ...(item.revision === 0 ? {} : { v: { N: String(item.revision) } }),
  ttl: { N: String(item.expires) },
  ...(item.contact === undefined ? {} : { c: { S: item.contact } }),
  ...(item.origin === undefined ? {} : { o: { S: item.origin } }),
  ...attributesOf(item),
});

export const markOf = (mark: MoveMark): Item => ({
  ...keyOf(mark),
  // 0 too: an item without it is none that was moved.
  v: { N: String(mark.revision) },
  m: { S: mark.movedTo },
  ttl: { N: String(mark.expires) },
});

/** Hash and time of receipt of an item that was read. */
export function receiptOf({ h }: Item): { readonly hash: string; readonly receivedAt: string } {
  const [hash = '', received = ''] = h?.S?.split(PART) ?? [];
  return { hash, receivedAt: longTime(received) };
}

/** Revision of an item, or of a mark, that was read. */
export const revisionOf = ({ v }: Item): number => Number(v?.N ?? 0);
