import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { FieldworkRecord } from '../model/packed.ts';
import type { Outcome } from '../model/response.ts';
import { keys, SHARDS, shardOf } from './keys.ts';
import { type Item, pages, type Table } from './table.ts';

/** A response as it is kept. Attribute names are one letter: they are stored, and paid for, with every answer. */
export interface StoredResponse {
  readonly programme: string;
  readonly period: string;
  readonly id: string;
  readonly revision: number;
  /** Hash of what was sent, to tell a repetition from a contradiction. */
  readonly hash: string;
  readonly layout: string;
  readonly packed: string;
  readonly weight: number | undefined;
  /** ISO 8601. */
  readonly answeredAt: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** Keyed hash of the contact reference. */
  readonly contact: string | undefined;
  readonly respondent: string | undefined;
  readonly interviewer: string | undefined;
  readonly durationSeconds: number | undefined;
  /** Coded comments, packed. */
  readonly comments: string | undefined;
  /** What was said, per comment; empty for one without text. */
  readonly texts: readonly string[] | undefined;
  /** Epoch seconds after which DynamoDB deletes it. */
  readonly expires: number;
}

const itemOf = (r: StoredResponse): Item => ({
  pk: { S: keys.answers(r.programme, r.period, shardOf(r.id)) },
  sk: { S: r.id },
  v: { N: String(r.revision) },
  h: { S: r.hash },
  l: { S: r.layout },
  a: { S: r.packed },
  t: { S: r.answeredAt },
  r: { S: r.receivedAt },
  ttl: { N: String(r.expires) },
  ...(r.weight === undefined ? {} : { w: { N: String(r.weight) } }),
  ...(r.contact === undefined ? {} : { c: { S: r.contact } }),
  ...(r.respondent === undefined ? {} : { p: { S: r.respondent } }),
  ...(r.interviewer === undefined ? {} : { i: { S: r.interviewer } }),
  ...(r.durationSeconds === undefined ? {} : { d: { N: String(r.durationSeconds) } }),
  ...(r.comments === undefined ? {} : { k: { S: r.comments } }),
  ...(r.texts === undefined ? {} : { x: { L: r.texts.map((text) => ({ S: text })) } }),
});

/**
 * Stores a response once. One conditional write decides for a new one and for a higher revision; only where it is
 * refused does a read tell a repetition from a contradiction, so that a repetition changes nothing, not even the time
 * of receipt (late answers are told by it).
 */
export async function putResponse(table: Table, response: StoredResponse): Promise<Exclude<Outcome, 'rejected'>> {
  const item = itemOf(response);
  const key = { pk: item.pk ?? { S: '' }, sk: item.sk ?? { S: '' } };
  for (;;) {
    try {
      const { Attributes: old } = await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: item,
          ConditionExpression: 'attribute_not_exists(pk) OR v < :v',
          ExpressionAttributeValues: { ':v': { N: String(response.revision) } },
          ReturnValues: 'ALL_OLD',
        }),
      );
      return old === undefined ? 'created' : 'replaced';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    const { Item: there } = await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: key, ConsistentRead: true, ProjectionExpression: 'h' }),
    );
    // Deleted between the two calls: it may now be written.
    if (there !== undefined) return there.h?.S === response.hash ? 'unchanged' : 'conflict';
  }
}

const recordOf = (item: Item): FieldworkRecord => ({
  id: item.sk?.S ?? '',
  layout: item.l?.S ?? '',
  packed: item.a?.S ?? '',
  weight: item.w?.N === undefined ? 1 : Number(item.w.N),
  respondent: item.p?.S,
  interviewer: item.i?.S,
  durationSeconds: item.d?.N === undefined ? undefined : Number(item.d.N),
  contact: item.c?.S,
  answeredAt: item.t?.S ?? '',
  comments: item.k?.S,
});

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
