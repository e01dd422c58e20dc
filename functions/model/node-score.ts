import * as z from 'zod';
import { answerFiguresShape, controversySchema } from './answer-figures.ts';
import { baseStatusSchema, hiddenReasonSchema, intervalSchema as interval } from './figure.ts';

/** One indicator or item of one operator or brand in one scope. */
export const nodeScoreSchema = z.strictObject({
  indicator: z.string().describe('Id of an indicator or item'),
  status: baseStatusSchema,
  reason: hiddenReasonSchema,
  value: z.number().nullable().describe('Mean of the respondents, points 0-100'),
  se: z.number().nullable().describe('Standard error of value, points; linearised (Taylor) where answers are weighted'),
  ci95: interval.describe('95 % interval of value (t distribution, n - 1 degrees of freedom)'),
  n: z.int().describe('Respondents, unweighted'),
  effectiveN: z.number().nullable().describe('Kish effective sample size'),
  sd: z.number().nullable().describe('Sample standard deviation, points'),
  aggregate: z
    .number()
    .nullable()
    .describe(
      'Aggregate form: the weighted mean of the items’ means, each over its own respondents. Where answers are missing it differs from value, which is the mean of the respondents’ own scores; it has no simple standard error. Null for items, and where an item below is hidden',
    ),
  bootstrap: z
    .strictObject({
      status: z.enum(['ok', 'empty_replicates', 'too_few_replicates']),
      replicates: z.int(),
      se: z.number().nullable(),
      ci95: interval,
    })
    .nullable()
    .describe('Poisson bootstrap of the index by given weights, percentile interval; where the programme asks for it'),
  controversy: controversySchema,
  distribution: z
    .array(z.strictObject({ code: z.int(), n: z.int(), share: z.number().describe('0-1, weighted') }))
    .nullable()
    .describe('Answers per code; items only'),
  ...answerFiguresShape,
  rank: z.int().nullable().describe('1 = highest among the published indicators of the same level; ties share a rank'),
});
export type NodeScore = z.infer<typeof nodeScoreSchema>;
