import { z } from 'zod';
import { idSchema, textSchema } from '../text.ts';

const entrySchema = z.strictObject({ id: idSchema, name: textSchema });

/** Call-backs after a service contact: the internal measure of satisfaction. */
export const followUpsSchema = z.strictObject({
  questions: z
    .array(entrySchema.extend({ scale: idSchema, indicator: idSchema.optional().describe('What it asks about') }))
    .min(1),
  teams: z.array(entrySchema).min(1),
  posts: z.array(entrySchema).min(1),
});
