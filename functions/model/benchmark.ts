import { z } from 'zod';
import { periodSchema } from './period.ts';
import { idSchema } from './text.ts';

/**
 * A published score: known without its answers. It is compared and checked for consistency, never mixed into an index.
 */
export const benchmarkSchema = z.strictObject({
  period: periodSchema.describe('The period it is reported beside'),
  operator: idSchema,
  brand: idSchema.optional(),
  indicator: idSchema.describe('An indicator, an item, or one of publishedIndicators'),
  part: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .describe('Part of the whole, such as a line of business; absent: the whole'),
  value: z.number().min(0).max(100).describe('Points, 0-100'),
  n: z.int().min(1).optional().describe('Respondents behind it, if published'),
  sd: z.number().min(0).max(100).optional().describe('Standard deviation in points, if published'),
  source: z.string().min(1).max(200).describe('Where it was published, and the wave'),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** The body of `POST /v1/programmes/{id}/benchmarks`; a benchmark sent again replaces the one before. */
export const benchmarkBatchSchema = z.strictObject({ benchmarks: z.array(z.unknown()).min(1).max(500) });
