import * as z from 'zod';
import { intervalSchema } from '../figure.ts';

const sideMeanSchema = z
  .strictObject({ n: z.int(), mean: z.number(), se: z.number().nullable() })
  .nullable()
  .describe('Weighted, points');

const estimateSchema = z
  .strictObject({
    difference: z.number().describe('Points'),
    se: z.number().nullable(),
    df: z.number().nullable(),
    p: z.number().nullable(),
    ci95: intervalSchema,
  })
  .nullable();
export type EffectEstimate = z.infer<typeof estimateSchema>;

const windowSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).describe('First and last day');

const effectSchema = z.strictObject({
  action: z.string(),
  indicator: z.string(),
  from: z.iso.date().describe('First day of the action'),
  status: z
    .enum(['estimated', 'marked', 'not_begun', 'over', 'no_answers', 'suppressed', 'not_counted', 'degenerate'])
    .describe(
      'marked: small base; not_begun: starts after the period; over: its days after ended before the period; no_answers: a side has none; suppressed: a side is too small, or would give a hidden figure away; not_counted: the answers are deleted and the action was not known when they were counted; degenerate: no spread',
    ),
  design: z.enum(['before_after', 'difference_in_differences']),
  before: windowSchema,
  after: windowSchema.nullable().describe('As far as the period goes; null before the action begins'),
  complete: z.boolean().describe('All days after the action lie within the period or before it'),
  treated: z.strictObject({ before: sideMeanSchema, after: sideMeanSchema }),
  control: z.strictObject({ before: sideMeanSchema, after: sideMeanSchema }).nullable(),
  change: estimateSchema.describe('After minus before of those it reached, weighted'),
  effect: estimateSchema.describe('Their change minus that of the control, weighted; null without control'),
  unweighted: estimateSchema.describe('The same (without control: the change) without weights'),
  caveats: z
    .array(z.enum(['parallel_trends_assumed', 'trend_not_separated', 'weights_decide', 'incomplete']))
    .describe(
      'parallel_trends_assumed: both sides would have moved alike without the action; trend_not_separated: two waves of one side cannot tell trend from effect; weights_decide: significant with weights and not without, or the other way round; incomplete: days after are still to come',
    ),
});
export type Effect = z.infer<typeof effectSchema>;

export const effectsSchema = z.array(effectSchema).describe('Effects of the actions of the programme');
