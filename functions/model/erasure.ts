import * as z from 'zod';
import { monthSchema } from './period.ts';
import { responseSchema } from './response.ts';

/** The body of `POST /v1/programmes/{programme}/erasure`: never in a URL, which is logged on the way. */
export const erasureRequestSchema = z.strictObject({
  contact: responseSchema.shape.contact.unwrap().describe('Phone number or e-mail, as it was sent'),
  dryRun: z.boolean().default(true).describe('true: only say what would be erased; false: erase it'),
});

/** Of the kinds that a person may be named in. */
const erasedCounts = {
  responses: z.int().describe('Responses of this contact'),
  complaints: z.int(),
  followUps: z.int().describe('Contacts and the call-backs after them'),
} as const;

/** What was erased, or would be. */
export const erasureResultSchema = z.strictObject({
  dryRun: z.boolean(),
  ...erasedCounts,
  periods: z.array(z.strictObject({ period: monthSchema, ...erasedCounts })),
  editions: z.array(z.string()).describe('Issued reports that these are counted in; their periods are scored anew'),
  uploads: z
    .array(z.string())
    .describe('Imports whose file was still there and may hold the contact: it is deleted, and they have failed'),
});
export type ErasureResult = z.infer<typeof erasureResultSchema>;
