import * as z from 'zod';
import { responseSchema } from '../response.ts';
import { RECORDS, type SentKind } from './index.ts';

const MOST = 500;

/** What is sent of a kind, one by one. */
const itemSchema = (kind: SentKind): z.ZodType => (kind === 'responses' ? responseSchema : RECORDS[kind].schema);

/** The body of `POST /v1/programmes/{id}/{kind}`, as far as it is judged as a whole: each item is judged by itself. */
export const batchOf = (kind: SentKind): z.ZodType<unknown[]> =>
  z.strictObject({ [kind]: z.array(z.unknown()).min(1).max(MOST) }).transform((body) => body[kind] ?? []);

/** The same as senders are to write it. */
export const writtenBatchOf = (kind: SentKind) =>
  z.strictObject({ [kind]: z.array(itemSchema(kind)).min(1).max(MOST) });
