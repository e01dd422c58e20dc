import { basename } from 'node:path';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { judgeRecords } from '../../../functions/collect/judge-records.ts';
import { firstDayOf } from '../../../functions/model/period.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { RECORDS, type RecordKind, type RecordTypes } from '../../../functions/model/records/index.ts';
import { fileBytes } from './send-in.ts';

/** The sound records of files, by month, as the table gives them back; rows that the API would refuse are left out. */
export async function readRecords<K extends RecordKind>(
  kind: K,
  programme: Programme,
  hash: string,
  files: readonly string[],
  period: string,
): Promise<Map<string, RecordTypes[K][]>> {
  const judged = judgeRecords(kind, [{ hash, programme }]);
  const months = new Map<string, RecordTypes[K][]>();
  for (const path of files) {
    const rows = readResponses(basename(path), await fileBytes(path), programme, firstDayOf(period), kind);
    for await (const { input } of rows) {
      const found = judged(input, 0);
      if (!('sound' in found)) continue;
      const month = months.get(found.sound.period) ?? [];
      month.push(RECORDS[kind].schema.parse(found.sound.record));
      months.set(found.sound.period, month);
    }
  }
  return months;
}
