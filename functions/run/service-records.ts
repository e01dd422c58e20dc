import { monthsOf, type Period, trendPeriods } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { ServiceRecords } from '../scoring/index.ts';
import { byMonth, type RecordReader } from './record-reader.ts';

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
