import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type ScopedScores, type Scores, scopedScoresSchema } from '../../../functions/model/scores.ts';
import { scopedScores } from '../../../functions/scoring/scoped.ts';

/**
 * The scored sample, scope by scope: scoring thirteen months takes longer than whoever edits a layout will wait. Written by
 * `npm run build`; a test says when it is due.
 */
export const SHIPPED = fileURLToPath(
  new URL('../../../templates/programmes/gansu-telecom.scores.json.br', import.meta.url),
);

/** More than any page prints; a third less to carry. */
const DIGITS = 9;

/** What lies in the shipped file, as text: fields in the order of the schema, whether just scored or read from a file. */
export function shippedText(scores: Scores): string {
  const scopes = scores.scopes.map(({ scope }) => [scope, scopedScoresSchema.parse(scopedScores(scores, scope))]);
  return JSON.stringify(Object.fromEntries(scopes), (_, value) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value,
  );
}

/** The scopes have most in common: a window over all of them halves what they take. */
export const packed = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });

/** The text of the shipped file; empty if there is none. */
export const readShipped = (): string =>
  existsSync(SHIPPED) ? brotliDecompressSync(readFileSync(SHIPPED)).toString() : '{}';

/** The shipped scores of one scope; undefined if there are none, or none of today's form. */
export function shippedScores(scope: string): ScopedScores | undefined {
  const scopes: Record<string, unknown> = JSON.parse(readShipped());
  const read = scopedScoresSchema.safeParse(scopes[scope]);
  return read.success ? read.data : undefined;
}
