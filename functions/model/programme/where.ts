import * as z from 'zod';
import { idSchema } from '../text.ts';

/** Which responses are meant, by their segments. */
export const whereSchema = z
  .record(idSchema, idSchema)
  .describe('Segment values that a response must have: { city: lanzhou }');
export type Where = z.infer<typeof whereSchema>;
