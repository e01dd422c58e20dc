import * as z from 'zod';
import { baseStatusSchema } from '../figure.ts';
import { periodSchema } from '../period.ts';

const limits = z.tuple([z.number(), z.number()]).nullable().describe('[lower, upper]; strictly outside signals');

const chartPointSchema = z.strictObject({
  at: z.string().describe('Day, or month'),
  value: z.number(),
  n: z.number().nullable().describe('Denominator, or cases; null where not given'),
  xmr: limits,
  p: limits,
  laney: limits,
  signals: z.array(
    z.enum(['xmr_above', 'xmr_below', 'range_above', 'p_above', 'p_below', 'laney_above', 'laney_below']),
  ),
});

const chartSchema = z
  .strictObject({
    status: z
      .enum(['none', 'degenerate', 'provisional', 'established'])
      .describe('none: fewer than 2 points; degenerate: limits without width; provisional: fewer than 20 points'),
    frozen: z.boolean().describe('Whether limits come from the baseline of the programme; else from all points'),
    centre: z.number().nullable().describe('Mean of the points, or of shares the pooled share'),
    sigma: z.number().nullable().describe('XmR: mean moving range / 1.128'),
    rangeLimit: z.number().nullable().describe('XmR: upper limit of moving ranges'),
    sigmaZ: z.number().nullable().describe("Laney's: spread between points as a multiple of chance; null: no shares"),
    points: z.array(chartPointSchema),
  })
  .describe(
    'XmR chart of the days of the period, or of the months of the trend; of shares also the p chart and Laney’s p′ chart',
  );

/** An operational metric of the own operator in one scope and period. */
export const metricResultSchema = z.strictObject({
  metric: z.string(),
  status: baseStatusSchema.describe(
    'suppressed: of too few persons, or given away by the other scopes; no_data: no points',
  ),
  value: z.number().nullable(),
  n: z.number().nullable().describe('Denominator, or cases; null where not given'),
  target: z.number().nullable(),
  attainment: z
    .number()
    .nullable()
    .describe('value / target where higher is better, target / value where lower is; 1 and more: attained'),
  met: z.boolean().nullable(),
  previous: z.strictObject({ period: periodSchema, difference: z.number() }).nullable(),
  peers: z
    .array(z.strictObject({ operator: z.string(), value: z.number(), difference: z.number() }))
    .describe('Other operators; difference: own minus theirs'),
  rank: z
    .strictObject({ position: z.int(), of: z.int() })
    .nullable()
    .describe('Among the scopes of the same kind, 1 = best'),
  trend: z.array(z.strictObject({ period: periodSchema, value: z.number() })).describe('Oldest first'),
  chart: chartSchema,
});
export type MetricResult = z.infer<typeof metricResultSchema>;
export type MetricChart = MetricResult['chart'];
