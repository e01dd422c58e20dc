import * as z from 'zod';
import { promoterDifferenceSchema, shareDifferenceSchema } from './answer-figures.ts';
import { baseStatusSchema, familySchema, intervalSchema as interval } from './figure.ts';

const partySchema = z.strictObject({ operator: z.string(), brand: z.string().nullable() });

const VERDICTS = ['ahead', 'level', 'behind', 'insufficient'] as const;

/** One indicator of an own party against a competitor's. */
export const gapSchema = z.strictObject({
  pair: z.string(),
  own: partySchema,
  competitor: partySchema,
  indicator: z.string(),
  level: z.int().nullable().describe('Level in the tree, 0 = index; null: an item outside the tree'),
  status: baseStatusSchema.describe('The weaker of the two bases'),
  design: z
    .enum(['independent', 'paired'])
    .describe(
      'paired: at least half of either side rated both operators, and the tests and intervals know of it; else the sides are taken for different people',
    ),
  pairs: z.int().describe('Respondents with a score on both sides'),
  test: z
    .enum(['tested', 'degenerate', 'no_standard_errors', 'not_shown'])
    .describe(
      'degenerate: nobody differs on either side, so se is 0 and there is no p. no_standard_errors: the aggregate form has none. not_shown: a side is not published, see status',
    ),
  difference: z.number().nullable().describe('Own minus competitor, points'),
  se: z.number().nullable(),
  g: z.number().nullable().describe("Hedges' g: the difference in pooled standard deviations, corrected for small n"),
  topBox: shareDifferenceSchema,
  bottomBox: shareDifferenceSchema,
  nps: promoterDifferenceSchema,
  df: z.number().nullable().describe('Welch-Satterthwaite degrees of freedom'),
  ci95: interval.describe('95 % interval of difference (Welch)'),
  p: z.number().nullable().describe("Two-sided p of Welch's test"),
  pAdjusted: z.number().nullable().describe('p adjusted over the family'),
  family: familySchema.describe('All publishable gaps of this scope and level'),
  verdict: z.enum(VERDICTS).describe('insufficient: not tested, for the reason that test names'),
});
export type Gap = z.infer<typeof gapSchema>;
