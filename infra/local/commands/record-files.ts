import { basename } from 'node:path';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { judgeRecords } from '../../../functions/collect/judge-records.ts';
import { firstDayOf, type Month } from '../../../functions/model/period.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { RECORDS, type RecordKind, type RecordTypes } from '../../../functions/model/records/index.ts';
import type { ReadRecords } from '../../../functions/run/standing-records.ts';
import { fileBytes } from './send-in.ts';

/** Files of what is measured beside answers, by kind. */
export type RecordFiles = Readonly<Partial<Record<RecordKind, readonly string[]>>>;

/** Reads records of files as a run reads them from the table; rows that the API would refuse are left out. */
export function fileRecords(programme: Programme, hash: string, files: RecordFiles): ReadRecords {
  return async <K extends RecordKind>(kind: K, months: readonly Month[]) => {
    const judged = judgeRecords(kind, [{ hash, programme }]);
    const found = new Map<Month, RecordTypes[K][]>(months.map((month) => [month, []]));
    for (const path of files[kind] ?? [])
      for await (const { input } of readResponses(
        basename(path),
        await fileBytes(path),
        programme,
        firstDayOf(programme.effectiveFrom),
        kind,
      )) {
        const judgement = judged(input, 0);
        if ('sound' in judgement) found.get(judgement.sound.period)?.push(RECORDS[kind].schema.parse(input));
      }
    return [...found.values()].flat();
  };
}
