import * as z from 'zod';
import { idSchema } from '../text.ts';

const itemCutSchema = z.strictObject({
  item: idSchema,
  atLeast: z.int().describe('Lowest code that counts as loyal'),
});

/** What makes a respondent loyal in attitude and in behaviour; all conditions of a side must hold. */
export const loyaltySchema = z
  .strictObject({
    attitude: z.array(itemCutSchema).min(1).describe('Items such as recommendation, each with its cut'),
    behaviour: z
      .array(
        z.union([
          itemCutSchema,
          z.strictObject({
            segment: idSchema,
            values: z.array(idSchema).min(1).describe('Values that count as loyal'),
          }),
        ]),
      )
      .min(1)
      .describe('Items such as the intention to buy again, or segments such as tenure'),
  })
  .describe('Loyalty: attitude against behaviour (Dick and Basu 1994)');
