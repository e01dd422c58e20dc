import * as z from 'zod';
import { editionSchema } from './run.ts';

/** An issued report as the API lists it. */
const editionEntrySchema = editionSchema
  .pick({ id: true, report: true, period: true, scope: true, locale: true, revision: true, sha256: true, bytes: true })
  .extend({ pdf: z.url().describe('Address of the PDF, good for five minutes') })
  .strict();
export type EditionEntry = z.infer<typeof editionEntrySchema>;

/** The answer to `GET /v1/programmes/{programme}/editions/{period}`. */
export const editionListSchema = z.strictObject({ editions: z.array(editionEntrySchema) });
