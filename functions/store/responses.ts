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
    Array.from({ length: SHARDS.responses }, async (_, shard) => {
      const into = fold.start();
      for await (const page of readShard(table, programme, period, shard))
        for (const record of page) fold.add(into, record);
      return into;
    }),
  );
}
