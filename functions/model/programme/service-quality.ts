import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const sourceSchema = z
  .strictObject({
    indicator: idSchema.optional().describe('Indicator or item of the survey: its score'),
    metric: idSchema.optional().describe('Operational metric: 0 at its worst value, 100 at its best, straight between'),
    audit: idSchema.optional().describe('Audit: its score in per cent of the full marks'),
    section: idSchema.optional().describe('Section of the audit; default: the whole'),
    weight: z.number().gt(0).default(1).describe('Among the sources of the category'),
  })
  .refine((s) => [s.indicator, s.metric, s.audit].filter((id) => id !== undefined).length === 1, {
    error: 'name one of indicator, metric and audit',
  })
  .refine((s) => s.section === undefined || s.audit !== undefined, {
    path: ['section'],
    error: 'is of an audit alone',
  });

/** The service-quality index: categories of survey items, metrics and audits together. */
export const serviceQualitySchema = z.strictObject({
  name: textSchema,
  categories: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        weight: z.number().gt(0).describe('The weights sum to 1'),
        sources: z.array(sourceSchema).min(1),
      }),
    )
    .min(1),
});
