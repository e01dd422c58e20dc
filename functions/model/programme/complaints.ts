import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';
import { whereSchema } from './where.ts';

const entrySchema = z.strictObject({ id: idSchema, name: textSchema });

const hours = z.number().gt(0).max(10_000);

/** How complaints are counted. */
export const complaintsSchema = z.strictObject({
  categories: z
    .array(entrySchema.extend({ indicator: idSchema.optional().describe('Indicator or item that it belongs to') }))
    .min(1),
  channels: z.array(entrySchema).min(1),
  customers: z
    .array(z.strictObject({ brand: idSchema.optional(), where: whereSchema.default({}), count: z.int().min(1) }))
    .default([])
    .describe('Own customers: all, and those of the brands and segment values that a rate is to be shown for'),
  answerWithinHours: hours.optional().describe('First answer promised within; default: not promised'),
  closeWithinHours: hours.optional().describe('Close promised within; default: not promised'),
  oneIn: z
    .int()
    .min(1)
    .default(25)
    .describe('One in so many dissatisfied customers complains: an assumption of the field, and shown as one'),
});
