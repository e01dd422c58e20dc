import type { Month } from '../model/period.ts';
import { RECORDS, type RecordKind, type RecordTypes } from '../model/records/index.ts';
import { keys, SHARDS } from './keys.ts';
import { pages, type Table } from './table.ts';

/**
 * Every record of a kind, programme and month, shard by shard in key order, so that the same records give the same sums
 * to the last bit.
 */
export async function readRecords<K extends RecordKind>(
  table: Table,
  kind: K,
  programme: string,
  month: Month,
): Promise<RecordTypes[K][]> {
  const { schema } = RECORDS[kind];
  const readShard = async (_: unknown, shard: number): Promise<RecordTypes[K][]> => {
    const found: RecordTypes[K][] = [];
    for await (const page of pages(table, keys.records(kind, programme, month, shard), { expression: 'b' })) {
      // The mark of a record that was moved away has no body.
      for (const { b } of page) if (b?.S !== undefined) found.push(schema.parse(JSON.parse(b.S)));
    }
    return found;
  };
  return (await Promise.all(Array.from({ length: SHARDS[kind] }, readShard))).flat();
}
