import type { Month } from '../model/period.ts';
import { RECORDS, type RecordKind, type RecordTypes } from '../model/records/index.ts';
import { keys, SHARDS } from './keys.ts';
import { pages, type Table } from './table.ts';

/** Every record of a kind that comes few at a time, in key order. */
export async function readRecords<K extends RecordKind>(
  table: Table,
  kind: K,
  programme: string,
  month: Month,
): Promise<RecordTypes[K][]> {
  const found: RecordTypes[K][] = [];
  await foldRecords(table, kind, programme, month, (record) => found.push(record));
  return found;
}

/**
 * Folds every record of a kind, programme and month, shard by shard in key order, one page in memory; so the same
 * records give the same sums to the last bit.
 */
export async function foldRecords<K extends RecordKind>(
  table: Table,
  kind: K,
  programme: string,
  month: Month,
  add: (record: RecordTypes[K]) => void,
): Promise<void> {
  const { schema } = RECORDS[kind];
  for (let shard = 0; shard < SHARDS[kind]; shard += 1) {
    const pk = keys.records(kind, programme, month, shard);
    for await (const page of pages(table, pk, { expression: 'b' })) {
      // The mark of a record that was moved away has no body.
      for (const { b } of page) if (b?.S !== undefined) add(schema.parse(JSON.parse(b.S)));
    }
  }
}
