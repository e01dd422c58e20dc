import { createHash } from 'node:crypto';

/** 60 bits: of a billion contradictions, the odds are one in a billion that a single one passes for a repetition. */
const CHARACTERS = 10;

/** Short hash of what was sent, kept with it to tell a repetition from a contradiction under the same id. */
export const digest = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, CHARACTERS);
