import * as z from 'zod';
import { recipientEntrySchema, recipientSchema } from './recipient.ts';

/** The body of `PUT /v1/programmes/{programme}/recipients/{recipient}`. */
export const recipientBodySchema = recipientEntrySchema.omit({ id: true }).strict();

/** The answer to `GET /v1/programmes/{programme}/recipients`. */
export const recipientListSchema = z.strictObject({ recipients: z.array(recipientSchema) });

/** The answer to a change of a recipient. */
export const recipientChangedSchema = z.strictObject({
  id: z.string(),
  result: z.enum(['created', 'replaced', 'removed']),
});
