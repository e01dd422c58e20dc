import { z } from 'zod';
import { idSchema, textSchema } from '../text.ts';

const entrySchema = z.strictObject({ id: idSchema, name: textSchema });

/** How complaints are counted. */
export const complaintsSchema = z.strictObject({
  categories: z
    .array(entrySchema.extend({ indicator: idSchema.optional().describe('Indicator or item that it belongs to') }))
    .min(1),
  channels: z.array(entrySchema).min(1),
});
