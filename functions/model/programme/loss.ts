import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const bandSchema = z.strictObject({ from: z.int(), to: z.int() });

const factor = { id: idSchema, name: textSchema };

/** Respondents with one of some segment values, or of some answers to an item. */
const factorSchema = z.union([
  z.strictObject({
    ...factor,
    segment: idSchema,
    values: z.array(idSchema).min(1).describe('Who has one of these values has the factor'),
    against: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('Values that they are compared with; default: the rest, everybody with another value'),
  }),
  z.strictObject({
    ...factor,
    item: idSchema,
    codes: bandSchema.describe('Who answered from … to … has the factor; it is compared with every other answer'),
  }),
]);
export type LossFactorSection = z.infer<typeof factorSchema>;

/** What lost points (100 − score) are broken down by. */
export const lossSectionSchema = z
  .strictObject({
    of: idSchema.optional().describe('Item whose points are lost; default: overall'),
    bands: z
      .array(bandSchema)
      .min(2)
      .optional()
      .describe(
        'Codes of the item from the lowest to the highest. Default: up to 6, 7 to 8, 9 to 10 on scales that end at 10, else bottom box, middle, top box',
      ),
    factors: z.array(factorSchema).default([]).describe('They may overlap; then their shares do not add up'),
  })
  .describe('Lost points by score band and by factor');
