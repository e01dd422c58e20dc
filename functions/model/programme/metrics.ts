import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const metricSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    measure: z
      .enum(['share', 'rate', 'count', 'average'])
      .describe(
        'share: numerator of denominator, a part of it. rate: numerator per denominator. count: a number of events. average: a value of n cases, such as a duration',
      ),
    per: z.number().gt(0).default(1).describe('Of rates: the denominator they are told by, such as 10000 customers'),
    percentile: z
      .number()
      .gt(0)
      .lt(100)
      .optional()
      .describe('Of durations: the value is this percentile of the cases; default: their mean'),
    unit: textSchema.optional().describe('Unit of the value, such as minutes; shares are told in per cent'),
    points: z.enum(['daily', 'monthly']).default('daily'),
    direction: z.enum(['higher', 'lower']).describe('Which is better'),
    target: z.number().optional().describe('In the unit of the value; of a share from 0 to 1'),
    worst: z.number().optional().describe('Value that stands for 0 where the metric is mapped to 0-100'),
    best: z.number().optional().describe('Value that stands for 100 there; default: the target'),
    persons: z
      .boolean()
      .default(true)
      .describe('Whether its cases are persons: small bases are then hidden as those of answers are'),
    source: textSchema.describe('System that counts it'),
  })
  .refine((m) => m.measure === 'average' || m.percentile === undefined, {
    path: ['percentile'],
    error: 'only an average has one',
  })
  .refine((m) => m.measure === 'rate' || m.per === 1, { path: ['per'], error: 'only a rate has one' })
  .refine((m) => m.measure !== 'share' || m.target === undefined || (m.target >= 0 && m.target <= 1), {
    path: ['target'],
    error: 'the target of a share lies from 0 to 1',
  });
export type Metric = z.infer<typeof metricSchema>;

export const metricsSchema = z.array(metricSchema).default([]).describe('Operational metrics');
