import * as z from 'zod';
import { faultSchema } from '../response.ts';

/** RFC 9457 problem details, as every error of the API is answered. */
export const problemSchema = z.object({
  type: z.string().describe('urn:yardstick:problem: and the kind of problem'),
  title: z.string(),
  status: z.int().optional(),
  detail: z.string().describe('What is wrong and what to do'),
  instance: z.string().describe('Names the request: what the header x-correlation-id says'),
  faults: z.array(faultSchema).optional(),
  unstored: z
    .array(z.strictObject({ index: z.int(), id: z.string() }))
    .optional()
    .describe('Responses of the batch that are not known to be stored'),
});
