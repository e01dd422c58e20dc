import * as z from 'zod';
import { baseStatusSchema, familySchema, hiddenReasonSchema, intervalSchema } from '../figure.ts';

const gapSchema = z.strictObject({
  status: baseStatusSchema,
  reason: hiddenReasonSchema,
  n: z.int().describe('Respondents who answered both sides'),
  perception: z.number().nullable().describe('Their mean, points'),
  expectation: z.number().nullable().describe('Their mean, points'),
  gap: z.number().nullable().describe('Perception minus expectation, points'),
  sd: z.number().nullable(),
  se: z.number().nullable(),
  t: z.number().nullable().describe('Paired t on n - 1 degrees of freedom'),
  p: z.number().nullable(),
  pAdjusted: z.number().nullable(),
  family: familySchema.describe('All gaps of this kind (pairs, or dimensions) of the scope and party that are shown'),
  ci95: intervalSchema,
  shortShare: z.number().nullable().describe('Share of respondents who found less than they expected, 0-1'),
  verdict: z.enum(['above', 'level', 'below', 'insufficient']).describe('Perception against expectation'),
});
export type ServqualGap = z.infer<typeof gapSchema>;

/** Service-quality gaps (SERVQUAL) of one party: perception minus expectation of the same respondents. */
export const servqualGapsSchema = z.strictObject({
  status: z.enum(['computed', 'not_asked']).describe('not_asked: the programme pairs no items'),
  dimensions: z.array(gapSchema.extend({ dimension: z.string() })),
  pairs: z.array(gapSchema.extend({ dimension: z.string(), perceptionItem: z.string(), expectationItem: z.string() })),
});
export type ServqualGaps = z.infer<typeof servqualGapsSchema>;
