import * as z from 'zod';
import { idSchema } from '../text.ts';
import { whereSchema } from './where.ts';

const sourceSchema = z.strictObject({
  operator: idSchema,
  where: whereSchema.default({}),
  withinDays: z.int().min(1).max(366).describe('Its newest answer is no older than this at the end of the period'),
});
export type Source = z.infer<typeof sourceSchema>;

/** Section `gate`: what else a period must have before it may be reported, and how long a report waits for it. */
export const gateSchema = z
  .strictObject({
    sources: z
      .array(sourceSchema)
      .default([])
      .describe('Whose answers must have come in up to the end of the period: an agency that broke off is noticed'),
    deadlineHours: z
      .int()
      .min(0)
      .max(24 * 60)
      .default(72)
      .describe('Hours after its time for which a report that falls short is checked again'),
    afterDeadline: z
      .enum(['hold', 'incomplete'])
      .default('hold')
      .describe('hold: until somebody releases it; incomplete: issued, and marked as such on every page'),
  })
  .describe('What a report waits for beside its quotas');
