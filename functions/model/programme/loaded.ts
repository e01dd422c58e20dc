import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Programme, programmeSchema } from './schema.ts';

/**
 * The programmes that a deployment was made with: one JSON file that the functions read. Each stands with its hash, which
 * scores and editions carry, so that a figure can be traced to the words and weights it was computed by.
 */
export const loadedProgrammesSchema = z.array(
  z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), programme: programmeSchema }),
);

/**
 * SHA-256 (hex) of a parsed programme. Parsing puts the keys in the order of the schema and fills the defaults in, so
 * comments, layout and the order of keys do not count; the order of lists and of children does, for reports follow it.
 */
export function programmeHash(programme: Programme): string {
  return createHash('sha256').update(JSON.stringify(programme)).digest('hex');
}
