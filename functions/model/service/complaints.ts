import * as z from 'zod';
import { baseStatusSchema, intervalSchema, shareIntervalSchema } from '../figure.ts';
import { periodSchema } from '../period.ts';

const rateSchema = z
  .strictObject({
    customers: z.int(),
    per10000: z.number(),
    ci95: z.tuple([z.number(), z.number()]),
  })
  .nullable()
  .describe(
    'Complaints per 10,000 customers, with the exact Poisson interval (Garwood 1936); null: customers not given',
  );
export type ComplaintRate = z.infer<typeof rateSchema>;

const countSchema = z.strictObject({
  id: z.string(),
  n: z.int(),
  share: z.number().describe('Of the complaints of this scope, 0-1'),
  before: z.int().nullable().describe('In the period before; null: nothing is known of it'),
  rate: rateSchema,
});
export type ComplaintCount = z.infer<typeof countSchema>;

const timeSchema = z
  .strictObject({
    n: z.int().describe('Complaints that have come so far'),
    median: z.number().nullable(),
    p90: z.number().nullable().describe('Nine of ten took no longer'),
    promised: z
      .strictObject({
        hours: z.number(),
        kept: z.int(),
        of: z.int().describe('Complaints that have come so far, or whose time is over'),
        share: z.number(),
        ci95: shareIntervalSchema,
      })
      .nullable()
      .describe('Kept within the promised hours, with Wilson’s interval; null: nothing is promised, or nothing due'),
  })
  .describe('Hours since the complaint was received');
export type ComplaintTime = z.infer<typeof timeSchema>;

/** The complaints that one scope received in the period. */
export const complaintFiguresSchema = z.strictObject({
  n: z.int(),
  rate: rateSchema,
  byCategory: z.array(
    countSchema.extend({
      indicator: z.string().nullable().describe('Indicator or item that the category belongs to'),
      score: z
        .strictObject({ status: baseStatusSchema, value: z.number().nullable(), ci95: intervalSchema })
        .nullable()
        .describe('What the survey says of that indicator in this scope'),
    }),
  ),
  byChannel: z.array(countSchema),
  byBrand: z.array(countSchema),
  byScope: z.array(countSchema).describe('Scopes below this one'),
  times: z.strictObject({ answer: timeSchema, close: timeSchema }),
  open: z.int().describe('Not closed yet'),
  reopened: z
    .strictObject({ n: z.int(), share: z.number(), ci95: shareIntervalSchema })
    .nullable()
    .describe('Of those that were closed; null: none was'),
  silent: z
    .strictObject({
      oneIn: z.int().describe('Assumed: one in so many dissatisfied customers complains'),
      dissatisfied: z.int().describe('Complaints times that'),
      silent: z.int().describe('Of them, those who did not complain'),
      share: z.number().nullable().describe('Dissatisfied of all customers, 0-1; null: customers not given'),
    })
    .describe('An estimate that stands or falls with its assumption, no measurement'),
  trend: z
    .array(z.strictObject({ period: periodSchema, n: z.int(), rate: rateSchema }))
    .describe('Oldest first, this one last'),
});
export type ComplaintFigures = z.infer<typeof complaintFiguresSchema>;
