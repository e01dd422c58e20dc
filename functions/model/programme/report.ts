import * as z from 'zod';
import { PERIOD_KINDS } from '../period.ts';
import { idSchema, localeSchema, textSchema } from '../text.ts';
import { scheduleSchema } from './schedule.ts';

/** One of the reports of a programme. */
export const reportSchema = z.strictObject({
  id: idSchema,
  kind: z
    .enum(['monthly', 'summary', 'competitors', 'hotline', 'mystery-shop', 'follow-up'])
    .describe(
      'monthly: a period, with what matters of all that is measured; summary: one page; competitors: where we lead and lag, question by question; hotline: who and what costs points, and how the metrics stand; mystery-shop: where audits lose points; follow-up: own call-backs, by team and post',
    ),
  period: z
    .enum(PERIOD_KINDS)
    .default('month')
    .describe('What it covers: the last complete month, quarter, half or year, or the last three months (rolling3)'),
  title: textSchema.optional(),
  paper: z.enum(['a4', 'letter']).default('a4').describe('Paper that the PDF is set on'),
  tables: z
    .enum(['archive', 'attach'])
    .optional()
    .describe('Scores and gaps as CSV beside the PDF: kept in the archive only, or attached to the mail as well'),
  scopes: z.array(idSchema).min(1).optional().describe('Default: every scope'),
  locales: z.array(localeSchema).min(1).optional().describe("Default: the programme's locales"),
  schedule: scheduleSchema.describe('When it is made, in the time zone of the programme'),
  review: z
    .enum(['none', 'required'])
    .default('none')
    .describe('required: drawn and archived, but mailed only once the owner has approved it'),
  revisions: z
    .enum(['archive', 'mail'])
    .default('archive')
    .describe('What becomes of a later revision: archived alone, or mailed too'),
});

export type ReportKind = z.infer<typeof reportSchema>['kind'];
