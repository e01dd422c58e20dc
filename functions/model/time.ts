import * as z from 'zod';
import { baseStatusSchema, familySchema, intervalSchema } from './figure.ts';
import { periodSchema } from './period.ts';

/** Where an indicator stood in one period. */
export const trendPointSchema = z.strictObject({
  period: periodSchema,
  scope: z.string(),
  operator: z.string(),
  brand: z.string().nullable(),
  indicator: z.string().describe('The index; of the own operator also its dimensions'),
  status: baseStatusSchema,
  value: z.number().nullable(),
  ci95: intervalSchema,
  n: z.int(),
  version: z.string().describe('Hash of the programme version in force; where it changes, the trend is broken'),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

const adjustedChangeSchema = z
  .strictObject({
    status: z
      .enum(['adjusted', 'untested', 'one_stratum', 'empty_stratum', 'small_stratum', 'hidden'])
      .describe(
        'untested: nothing varies; one_stratum: all in one, so that no mix can shift; empty_stratum: one of the earlier period has no answers now; small_stratum: one is too small to be shown; hidden: the change is',
      ),
    difference: z.number().nullable(),
    se: z.number().nullable(),
    ci95: intervalSchema,
  })
  .describe('The change as if this period had the earlier one’s mix of segments; strata are the segments scores use');

/** One party's indicator against an earlier period. */
export const changeSchema = z.strictObject({
  indicator: z.string(),
  against: z.enum(['previous', 'year_before']).describe('previous: the last period that shares no month with this one'),
  period: periodSchema.describe('The earlier period'),
  status: baseStatusSchema.describe('The weaker of the two bases'),
  difference: z.number().nullable().describe('This period minus the earlier one, points'),
  se: z.number().nullable(),
  df: z.number().nullable().describe('Welch-Satterthwaite degrees of freedom'),
  ci95: intervalSchema,
  p: z.number().nullable().describe("Two-sided p of Welch's test"),
  pAdjusted: z.number().nullable().describe('p adjusted over the family'),
  family: familySchema.describe('All changes of this scope and level against the same period that can be tested'),
  verdict: z.enum(['up', 'level', 'down', 'insufficient']),
  adjusted: adjustedChangeSchema,
  rankChange: z.int().nullable().describe('Ranks gained; negative: lost'),
  broken: z.boolean().describe('True where the programme version changed in between: not like with like'),
});
export type Change = z.infer<typeof changeSchema>;

const limits = z.tuple([z.number(), z.number()]).describe('[lower, upper], points');

const SIGNALS = [
  'value_above',
  'value_below',
  'range_above',
  'mean_above',
  'mean_below',
  'ewma_above',
  'ewma_below',
] as const;

const shareLimits = z
  .tuple([z.number(), z.number()])
  .nullable()
  .describe('[lower, upper], 0-1; strictly outside signals');

const shareChartSchema = z
  .strictObject({
    indicator: z.string().describe('The item that asks for overall satisfaction'),
    status: z
      .enum(['none', 'degenerate', 'provisional', 'established'])
      .describe('degenerate: nobody or everybody of the baseline is in the box, so that limits have no width'),
    baseline: z.int().describe('Periods that the limits come from, the first ones'),
    centre: z.number().nullable().describe('Share of the baseline’s periods together, 0-1'),
    sigmaZ: z
      .number()
      .nullable()
      .describe('Laney: spread between periods as a multiple of what chance alone gives; his limits are as much wider'),
    points: z.array(
      z.strictObject({
        period: periodSchema,
        share: z.number().describe('0-1, weighted'),
        n: z.number().describe('Effective number of answers'),
        p: shareLimits,
        laney: shareLimits,
        signals: z.array(z.enum(['p_above', 'p_below', 'laney_above', 'laney_below'])),
      }),
    ),
  })
  .describe('p chart and Laney’s p′ chart of the top box, the share of the highest answers');

/** Control charts of an operator's index over one stretch of periods under the same programme version. */
export const chartSchema = z.strictObject({
  scope: z.string(),
  operator: z.string(),
  indicator: z.string(),
  version: z.string().describe('Hash of the programme version; a chart never reaches over a change of it'),
  status: z
    .enum(['none', 'provisional', 'established'])
    .describe('none: fewer than 2 baseline periods, no limits; provisional: fewer than 20, the limits will move'),
  baseline: z
    .strictObject({ from: periodSchema, to: periodSchema, periods: z.int(), frozen: z.boolean() })
    .describe('Periods that the limits come from; frozen: as the programme says, later periods do not move them'),
  xmr: z
    .strictObject({ centre: z.number(), sigma: z.number(), limits, rangeLimit: z.number() })
    .nullable()
    .describe('Individual values: centre ± 2.66 mean moving ranges; ranges up to 3.267 of them'),
  mean: z
    .strictObject({ centre: z.number(), sd: z.number() })
    .nullable()
    .describe('Means of unequal bases: centre ± 3 sd/√n, sd pooled within periods'),
  ewma: z
    .strictObject({ lambda: z.number(), width: z.number() })
    .nullable()
    .describe('Weight of the newest value, and width of the limits in sigma'),
  topBox: shareChartSchema
    .nullable()
    .describe('Null where no item asks for overall satisfaction, its scale has no boxes, or it is hidden'),
  points: z.array(
    z.strictObject({
      period: periodSchema,
      value: z.number(),
      range: z.number().nullable().describe('To the value before'),
      mean: limits.nullable().describe('Limits of this period’s mean'),
      ewma: z.strictObject({ value: z.number(), limits }).nullable(),
      signals: z.array(z.enum(SIGNALS)).describe('What lies strictly outside its limits'),
    }),
  ),
});
export type Chart = z.infer<typeof chartSchema>;
