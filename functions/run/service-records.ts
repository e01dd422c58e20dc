import { type Month, monthsOf, type Period, trendPeriods } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { RecordTypes } from '../model/records/index.ts';
import type { ServiceRecords } from '../scoring/index.ts';

/** Reads the records of a kind and month; none where they are deleted by now. */
export type RecordReader = <K extends keyof ServiceRecords>(
  kind: K,
  month: Month,
) => Promise<readonly RecordTypes[K][]>;

/** What is read of each month, all at the same time. */
export async function byMonth<T>(
  months: readonly Month[],
  read: (month: Month) => Promise<readonly T[]>,
): Promise<Map<Month, readonly T[]>> {
  return new Map(await Promise.all(months.map(async (month) => [month, await read(month)] as const)));
}

/** What was sent beside answers for the periods that a trend shows; nothing is read that the programme does not define. */
export async function serviceRecords(
  read: RecordReader,
  programme: Programme,
  period: Period,
): Promise<ServiceRecords> {
  const months = [...new Set(trendPeriods(period).flatMap(monthsOf))];
  return {
    audits: await byMonth(programme.audits.length === 0 ? [] : months, (month) => read('audits', month)),
    metrics: await byMonth(programme.metrics.length === 0 ? [] : months, (month) => read('metrics', month)),
  };
}
