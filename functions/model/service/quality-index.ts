import * as z from 'zod';

const sourceSchema = z.strictObject({
  kind: z.enum(['indicator', 'metric', 'audit']),
  id: z.string(),
  weight: z.number(),
  value: z.number().nullable().describe('As it is measured'),
  points: z.number().nullable().describe('Mapped to 0-100; null: not known, or not shown'),
});

/** The service-quality index of one scope: survey, metrics and audits together. */
export const qualityIndexSchema = z.strictObject({
  value: z.number().nullable().describe('0-100; null where categories of more than half the weight are not known'),
  covered: z.number().describe('Weight of the categories that are known, 0-1; theirs is shared out anew'),
  categories: z.array(
    z.strictObject({
      category: z.string(),
      weight: z.number(),
      value: z.number().nullable().describe('0-100, weighted mean of the sources that are known'),
      sources: z.array(sourceSchema),
    }),
  ),
});
export type QualityIndex = z.infer<typeof qualityIndexSchema>;
