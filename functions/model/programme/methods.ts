import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

/** A comparison at one fixed mix of brands or segments, so that it shows opinions and not different mixes. */
const compositeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  over: idSchema.describe(
    '"brands": your brands against those of brandPairs; or a segment: its values against the same values, each a scope',
  ),
  mix: z
    .union([z.literal('own'), z.record(idSchema, z.number().min(0))])
    .default('own')
    .describe('own: the shares of your own respondents; or brand (or segment value) to weight, sum 1: { gotone: 0.4 }'),
  competitor: idSchema.optional().describe('Default: every other operator'),
});
export type Composite = z.infer<typeof compositeSchema>;
export const compositesSchema = z.array(compositeSchema).default([]).describe('Comparisons at one fixed mix');
