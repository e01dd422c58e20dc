import { createHash } from 'node:crypto';
import type { Programme } from './schema.ts';

/**
 * SHA-256 (hex) of a parsed programme: what scores and editions carry, so that a figure can be traced to the words and
 * weights it was computed by. Parsing puts the keys in the order of the schema and fills the defaults in, so comments,
 * layout and the order of keys do not count; the order of lists and of children does, for reports follow it.
 */
export function programmeHash(programme: Programme): string {
  return createHash('sha256').update(JSON.stringify(programme)).digest('hex');
}
