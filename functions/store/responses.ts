import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import type { FieldworkRecord } from '../model/packed.ts';
import { keys, SHARDS } from './keys.ts';
import { RECORD_PROJECTION, recordOf } from './response-item.ts';
import { pages, type Table } from './table.ts';

/** The responses of one shard in key order, a page at a time. */
async function* readShard(
  table: Table,
  programme: string,
  period: string,
  shard: number,
): AsyncGenerator<FieldworkRecord[]> {
  const projection = { expression: RECORD_PROJECTION };
  for await (const page of pages(table, keys.answers(programme, period, shard), projection))
    yield page.filter(({ a }) => a !== undefined).map(recordOf);
}

/** What is made of responses, one after the other. */
export interface Fold<T> {
  readonly start: () => T;
  readonly add: (into: T, record: FieldworkRecord) => void;
}

/** Folds the responses of one shard of a programme and period, one page in memory. */
export async function foldShard<T>(
  table: Table,
  programme: string,
  period: string,
  shard: number,
  fold: Fold<T>,
): Promise<T> {
  const into = fold.start();
  for await (const page of readShard(table, programme, period, shard))
    for (const record of page) fold.add(into, record);
  return into;
}

/**
 * Folds every response of a programme and period, all shards at the same time, one page of each in memory.
 * Returns the shards' results in shard order, whatever order they finished in.
 */
export function foldShards<T>(table: Table, programme: string, period: string, fold: Fold<T>): Promise<T[]> {
  return Promise.all(
    Array.from({ length: SHARDS.responses }, (_, shard) => foldShard(table, programme, period, shard, fold)),
  );
}

/**
 * True if a period has more responses than this, by its first shard: which one a response lies in follows from a hash of
 * its id, so that all have about as many. Reads no further than it must.
 */
export async function hasMoreThan(table: Table, programme: string, period: string, limit: number): Promise<boolean> {
  const most = limit / SHARDS.responses;
  let counted = 0;
  let start: QueryCommandOutput['LastEvaluatedKey'];
  do {
    const page: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: keys.answers(programme, period, 0) } },
        ConsistentRead: true,
        Select: 'COUNT',
        ExclusiveStartKey: start,
      }),
    );
    counted += page.Count ?? 0;
    start = page.LastEvaluatedKey;
  } while (start !== undefined && counted <= most);
  return counted > most;
}
