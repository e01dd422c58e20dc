import { z } from 'zod';
import { idSchema } from './text.ts';

/** A system that may send data; its credential is kept only as a hash. */
export const clientSchema = z.object({
  id: idSchema,
  /** Programmes it may send to. */
  programmes: z.array(idSchema).min(1),
  /** ISO 8601; refused from then on. */
  expires: z.string(),
});
export type Client = z.infer<typeof clientSchema>;
