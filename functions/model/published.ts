import * as z from 'zod';
import { familySchema, intervalSchema } from './figure.ts';
import { textSchema } from './text.ts';

/** Own score against a score of which only the published figures are known. */
export const benchmarkGapSchema = z.strictObject({
  indicator: z.string(),
  operator: z.string().describe('Whose published score it is'),
  brand: z.string().nullable(),
  own: z.number().describe('Own score, points'),
  ownSource: z.enum(['answers', 'published']),
  benchmark: z.number(),
  difference: z.number().describe('Own minus benchmark, points'),
  se: z
    .number()
    .nullable()
    .describe('Null, as all that follows, where n or s.d. of a published side were not published'),
  df: z.number().nullable(),
  ci95: intervalSchema.describe("95 % interval of difference (Welch's)"),
  p: z.number().nullable(),
  pAdjusted: z.number().nullable(),
  family: familySchema.describe('All gaps to published scores that can be tested, level by level of the tree'),
  verdict: z.enum(['ahead', 'level', 'behind']).nullable().describe('Null: not tested'),
  source: textSchema,
});
export type BenchmarkGap = z.infer<typeof benchmarkGapSchema>;

const WARNING_CODES = [
  'parent_outside_children',
  'whole_outside_parts',
  'shares_do_not_sum',
  'rank_skips',
  'rank_contradicts_score',
] as const;

/** A published figure that cannot hold beside others of the same source. */
export const warningSchema = z.strictObject({
  code: z
    .enum(WARNING_CODES)
    .describe(
      'parent_outside_children: no weights make it of its indicators; whole_outside_parts: nor of its parts; shares_do_not_sum: percentages, beyond what rounding explains; rank_skips: places before it that nothing holds; rank_contradicts_score: not its place by the published scores',
    ),
  operator: z.string(),
  brand: z.string().nullable(),
  indicator: z.string(),
  value: z.number().describe('The published figure that cannot hold: points, a percentage sum, or a rank'),
  range: z
    .tuple([z.number(), z.number()])
    .describe('Range that it should lie in; of rank_skips, the first and the last place that nothing holds'),
  source: textSchema,
});
export type Warning = z.infer<typeof warningSchema>;
