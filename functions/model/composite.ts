import * as z from 'zod';
import { baseStatusSchema, familySchema, intervalSchema } from './figure.ts';

/** Own against one competitor at one fixed mix of brands or segment values. */
export const compositeGapSchema = z.strictObject({
  composite: z.string().describe('Id in the programme'),
  competitor: z.string(),
  indicator: z.string(),
  level: z.int().nullable().describe('Level in the tree, 0 = index; null: an item outside the tree'),
  status: z
    .enum([...baseStatusSchema.options, 'empty_stratum'])
    .describe(
      'The weakest of its bases; empty_stratum: a part of the mix has no answers on a side, and to leave it out would compare other customers',
    ),
  emptyStrata: z.array(z.string()).describe('Parts of the mix without answers on a side'),
  mix: z
    .array(z.strictObject({ stratum: z.string(), weight: z.number() }))
    .nullable()
    .describe('Weights of both sides, sum 1; null where hidden'),
  own: z.number().nullable().describe('Own composite, points'),
  competing: z.number().nullable().describe("The competitor's composite at the same mix, points"),
  difference: z.number().nullable(),
  se: z
    .number()
    .nullable()
    .describe('Of the difference; a sample that serves several parts counts with the sum of their weights'),
  df: z.number().nullable().describe('Welch-Satterthwaite degrees of freedom'),
  ci95: intervalSchema,
  p: z.number().nullable(),
  pAdjusted: z.number().nullable(),
  family: familySchema.describe('All composites of this scope and level'),
  verdict: z.enum(['ahead', 'level', 'behind', 'insufficient']),
});
export type CompositeGap = z.infer<typeof compositeGapSchema>;
