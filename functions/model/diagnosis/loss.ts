import * as z from 'zod';
import { intervalSchema } from '../figure.ts';

const bandSchema = z.strictObject({
  from: z.int().describe('Lowest code of the band'),
  to: z.int(),
  n: z.int(),
  share: z.number().describe('Of the respondents, 0-1, weighted'),
  lossShare: z.number().nullable().describe('Of all lost points, 0-1; null where nothing is lost'),
  lostPerRespondent: z.number().nullable().describe('Points; null in an empty band'),
});

const adjustedSchema = z.strictObject({
  points: z.number().describe('Lost points per respondent with the factor, the other factors held fixed'),
  se: z.number(),
  ci95: intervalSchema,
  share: z
    .number()
    .nullable()
    .describe('prevalence × points / mean lost points, among those with all factors known; null where nothing is lost'),
});

const factorSchema = z.strictObject({
  factor: z.string(),
  status: z
    .enum(['ok', 'no_data', 'suppressed', 'no_loss'])
    .describe('suppressed: a side is too small, or would give a smaller one away by subtraction'),
  against: z
    .enum(['rest', 'baseline'])
    .describe('rest: all others of whom it is known; baseline: those the programme names'),
  n: z.int().describe('Respondents with a score of whom it is known whether they have the factor'),
  nWith: z.int().nullable(),
  nAgainst: z.int().nullable(),
  prevalence: z.number().nullable().describe('Share of n that has the factor, 0-1, weighted'),
  valueWith: z.number().nullable().describe('Score of those with it, points'),
  valueAgainst: z.number().nullable(),
  difference: z.number().nullable().describe('valueWith less valueAgainst, points'),
  differenceCi95: intervalSchema.describe("Welch's 95 % interval"),
  relative: z.number().nullable().describe('difference as a per cent of valueAgainst: not points'),
  directShare: z.number().nullable().describe('Share of all lost points that those with it lose, 0-1'),
  lossIndex: z.number().nullable().describe('directShare / prevalence; 1: they lose as much as everybody'),
  attributablePoints: z.number().nullable().describe('prevalence × −difference: points that would not be lost'),
  attributableShare: z
    .number()
    .nullable()
    .describe('attributablePoints / mean lost points; below 0 where they score higher'),
  adjusted: adjustedSchema.nullable().describe('By regression on all factors at once; null where there is none'),
});

/** Lost points: 100 less the score, and who or what goes with them. An association, not a cause. */
export const lossSchema = z.strictObject({
  status: z
    .enum(['ok', 'no_overall', 'no_data', 'suppressed', 'no_loss'])
    .describe(
      'no_overall: no item to count lost points of; no_loss: everybody gave full marks, so there are no shares',
    ),
  of: z.string().nullable().describe('The item whose points are lost'),
  n: z.int(),
  value: z.number().nullable(),
  lost: z.number().nullable().describe('100 − value, points'),
  bands: z.array(bandSchema).describe('From the lowest score; shares sum to 1'),
  habit: z
    .strictObject({ from: z.int(), to: z.int(), share: z.number(), lossShare: z.number().nullable() })
    .nullable()
    .describe('Those who answer 7 or 8 out of 10, satisfied and yet not fully; null on other scales'),
  factors: z.array(factorSchema).describe('They may overlap: their shares do not add up to 1'),
  overlap: z.boolean().nullable().describe('Whether anybody has two of the factors; null where it is not known'),
  adjusted: z.strictObject({
    status: z.enum([
      'ok',
      'no_factors',
      'too_few_responses',
      'constant_outcome',
      'rank_deficient',
      'perfect_fit',
      'suppressed',
    ]),
    n: z.int().describe('Respondents with a score and all factors known'),
  }),
});
export type Loss = z.infer<typeof lossSchema>;
export type LossFactor = z.infer<typeof factorSchema>;
