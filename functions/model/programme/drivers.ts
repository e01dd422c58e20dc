import * as z from 'zod';
import { idSchema } from '../text.ts';

const analysisSchema = z.strictObject({
  of: idSchema.optional().describe('Item or indicator to explain; default: overall'),
  on: z.array(idSchema).min(1).describe('Items or indicators that may drive it'),
});

/** Which regressions say what drives satisfaction. */
export const driversSectionSchema = z
  .array(analysisSchema)
  .min(1)
  .optional()
  .describe(
    'Default, where there is an overall item: overall on the children of the index, then on the items below it; those that overall is part of are left out',
  );
