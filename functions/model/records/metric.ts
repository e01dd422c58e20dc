import * as z from 'zod';
import { monthSchema } from '../period.ts';
import type { Metric, Programme } from '../programme/index.ts';
import { idSchema } from '../text.ts';
import { partyFaults, unknownId } from './faults.ts';
import {
  columnsOf,
  commonColumns,
  partyColumns,
  partyFields,
  type RecordDefinition,
  type RecordFault,
  recordFields,
} from './record.ts';

const number = z.number('write a number');

/** One point of an operational metric: a day's or a month's figure, from the system that counts it. */
const metricPointSchema = z.strictObject({
  ...recordFields,
  metric: idSchema.describe('The metric of the programme that it is a point of'),
  date: z
    .union([z.iso.date(), monthSchema], { error: 'write a day (2026-10-15) or a month (2026-10)' })
    .describe('The day, or the month, that it is of'),
  ...partyFields,
  numerator: number.min(0).optional().describe('Of shares, rates and counts'),
  denominator: number.gt(0, 'write a number above 0').optional().describe('Of shares and rates'),
  value: number.optional().describe('Of averages and durations, in the unit of the metric'),
  n: z.int().min(1).optional().describe('Cases behind a value; points are combined by it'),
});
export type MetricPoint = z.infer<typeof metricPointSchema>;

const DAY = 'yyyy-MM-dd'.length;

/** The fields that a point has, by how its metric is measured. */
const FIELDS: Readonly<Record<Metric['measure'], readonly ('numerator' | 'denominator' | 'value')[]>> = {
  share: ['numerator', 'denominator'],
  rate: ['numerator', 'denominator'],
  count: ['numerator'],
  average: ['value'],
};

function figureFaults(point: MetricPoint, metric: Metric): RecordFault[] {
  const fields = FIELDS[metric.measure];
  const of = `${metric.id} is a ${metric.measure}`;
  const faults = (['numerator', 'denominator', 'value'] as const).flatMap((field): RecordFault[] => {
    if (fields.includes(field)) return point[field] === undefined ? [[[field], `is missing; ${of}`]] : [];
    return point[field] === undefined ? [] : [[[field], `${of}: its points have ${fields.join(' and ')} alone`]];
  });
  const { numerator = 0, denominator } = point;
  const above = metric.measure === 'share' && denominator !== undefined && numerator > denominator;
  if (!above) return faults;
  const reason = `${numerator} is above the denominator, ${denominator}; of a share it is a part`;
  return [...faults, [['numerator'], reason]];
}

function pointFaults(point: MetricPoint, { metrics }: Programme): RecordFault[] {
  const metric = metrics.find(({ id }) => id === point.metric);
  if (metric === undefined) return unknownId(['metric'], point.metric, metrics, 'metric');
  const isDay = point.date.length === DAY;
  if (isDay === (metric.points === 'daily')) return figureFaults(point, metric);
  const form = metric.points === 'daily' ? 'a day (2026-10-15)' : 'a month (2026-10)';
  return [[['date'], `the points of ${metric.id} are ${metric.points}; write ${form}`], ...figureFaults(point, metric)];
}

export const METRICS: RecordDefinition<MetricPoint> = {
  schema: metricPointSchema,
  dateField: 'date',
  dateOf: ({ date }) => (date.length === DAY ? date : `${date}-01`),
  faults: (point, programme) => [...partyFaults(point, programme), ...pointFaults(point, programme)],
  texts: [],
  columns: (programme) => [
    ...commonColumns,
    ...columnsOf('text', ['metric', 'date'], true),
    ...partyColumns(programme),
    ...columnsOf('number', ['numerator', 'denominator', 'value', 'n']),
  ],
};
