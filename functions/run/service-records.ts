import { type Month, monthsOf, type Period, shownPeriods } from '../model/period.ts';
import type { Metric, Programme } from '../model/programme/index.ts';
import type { ServiceRecords } from '../scoring/index.ts';
import { byMonth, type RecordReader } from './record-reader.ts';

/** What a metric's values mean: values of different meanings are not set beside each other. */
const meaningOf = ({ measure, per, percentile, unit, points }: Metric): string =>
  JSON.stringify([measure, per, percentile, unit, points]);

const marksOf = ({ sections, total }: Programme['audits'][number]): string =>
  JSON.stringify([total, ...sections.map(({ id, full }) => [id, full])]);

/** Ids of those that an earlier version defined as the one now does. */
function alike<T extends { readonly id: string }>(
  now: readonly T[],
  then: readonly T[],
  written: (one: T) => string,
): Set<string> {
  const before = new Map(then.map((one) => [one.id, written(one)]));
  return new Set(now.filter((one) => before.get(one.id) === written(one)).map(({ id }) => id));
}

/**
 * What was sent beside answers for the periods that a trend and control charts show; nothing is read that the programme does
 * not define. Each month is taken by its own version: where that measured something otherwise, the course begins after it.
 * @param versionIn The version in force in a month; undefined before the first.
 */
export async function serviceRecords(
  read: RecordReader,
  versionIn: (month: Month) => Promise<Programme | undefined>,
  programme: Programme,
  period: Period,
): Promise<ServiceRecords> {
  const months = [...new Set(shownPeriods(period, programme.baseline?.from).flatMap(monthsOf))];
  const versions = new Map(await Promise.all(months.map(async (month) => [month, await versionIn(month)] as const)));
  const [audits, metrics] = [programme.audits, programme.metrics];
  return {
    audits: await byMonth(audits.length === 0 ? [] : months, async (month) => {
      const known = alike(audits, versions.get(month)?.audits ?? [], marksOf);
      return (await read('audits', month)).filter(({ audit }) => known.has(audit));
    }),
    metrics: await byMonth(metrics.length === 0 ? [] : months, async (month) => {
      const known = alike(metrics, versions.get(month)?.metrics ?? [], meaningOf);
      return (await read('metrics', month)).filter(({ metric }) => known.has(metric));
    }),
    hideBelow: new Map(months.map((month) => [month, versions.get(month)?.rules.hideBelow ?? 0])),
  };
}
