import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const entrySchema = z.strictObject({ id: idSchema, name: textSchema });

/** Call-backs after a service contact: the internal measure of satisfaction. */
export const followUpsSchema = z.strictObject({
  questions: z
    .array(
      entrySchema.extend({
        scale: idSchema,
        indicator: idSchema.optional().describe('Indicator or item that it asks about: inside stands beside outside'),
        weight: z.number().gt(0).default(1).describe('Weight in the internal score, relative to the others'),
      }),
    )
    .min(1),
  teams: z.array(entrySchema).min(1),
  posts: z
    .array(
      entrySchema.extend({
        target: z.number().min(0).max(100).optional().describe('Internal score that the post is to reach, points'),
      }),
    )
    .min(1),
  withinDays: z.int().min(1).max(90).default(3).describe('Days after the contact by which a call is on time'),
  weakBelow: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Survey score below which an item is weak and must be asked here too; default: the index'),
});
