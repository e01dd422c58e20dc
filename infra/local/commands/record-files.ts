import { basename } from 'node:path';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { judgeRecords } from '../../../functions/collect/judge-records.ts';
import { firstDayOf, type Month } from '../../../functions/model/period.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { RECORDS, type RecordKind, type RecordTypes } from '../../../functions/model/records/index.ts';
import type { RecordReader } from '../../../functions/run/record-reader.ts';
import { fileBytes } from './send-in.ts';

/** Files of what is measured beside answers, by kind. */
export type RecordFiles = Readonly<Partial<Record<RecordKind, readonly string[]>>>;

/** A record of a file, and its month; rows that the API would refuse are left out. */
async function* soundRows(kind: RecordKind, programme: Programme, hash: string, files: readonly string[]) {
  const judged = judgeRecords(kind, [{ hash, programme }]);
  for (const path of files) {
    const first = firstDayOf(programme.effectiveFrom);
    for await (const { input } of readResponses(basename(path), await fileBytes(path), programme, first, kind)) {
      const judgement = judged(input, 0);
      if ('sound' in judgement) yield judgement.sound;
    }
  }
}

/** Reads records of files as a run reads them from the table, each file once. */
export function fileRecords(programme: Programme, hash: string, files: RecordFiles): RecordReader {
  const known = new Map<RecordKind, Promise<Map<Month, object[]>>>();
  const readAll = async (kind: RecordKind): Promise<Map<Month, object[]>> => {
    const months = new Map<Month, object[]>();
    for await (const { record, period } of soundRows(kind, programme, hash, files[kind] ?? [])) {
      const month = months.get(period) ?? [];
      month.push(record);
      months.set(period, month);
    }
    return months;
  };
  return async <K extends RecordKind>(kind: K, month: Month): Promise<RecordTypes[K][]> => {
    const all = known.get(kind) ?? readAll(kind);
    known.set(kind, all);
    return ((await all).get(month) ?? []).map((record) => RECORDS[kind].schema.parse(record));
  };
}
