import * as z from 'zod';
import { periodSchema } from './period.ts';
import { eitherText, idSchema, lineSchema } from './text.ts';

const published = z.strictObject({
  period: periodSchema.describe('The period it is reported beside'),
  operator: idSchema,
  brand: idSchema.optional(),
  indicator: idSchema.describe('An indicator, an item, or one of publishedIndicators'),
  part: lineSchema.max(64).optional().describe('Part of the whole, such as a line of business; absent: the whole'),
  value: z.number().min(0).max(100).optional().describe('Points, 0-100'),
  n: z.int().min(1).optional().describe('Respondents behind it, if published'),
  sd: z.number().min(0).max(100).optional().describe('Standard deviation in points, if published'),
  rank: z.int().min(1).optional().describe('Place among the indicators of its kind, 1 = highest, if published'),
  shares: z
    .array(z.number().min(0).max(100))
    .min(2)
    .max(20)
    .optional()
    .describe('Percentages of the answers per level, from the highest level to the lowest, as printed'),
  source: eitherText(lineSchema.max(200)).describe('Where it was published, and the wave'),
});

/**
 * A published figure: known without its answers. It is compared and checked for consistency, never mixed into an index.
 */
export const benchmarkSchema = published.refine(
  ({ value, rank, shares }) => value !== undefined || rank !== undefined || shares !== undefined,
  'give a value, a rank or shares',
);
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** The body of `POST /v1/programmes/{id}/benchmarks`; a benchmark sent again replaces the one before. */
export const benchmarkBatchSchema = z.strictObject({ benchmarks: z.array(z.unknown()).min(1).max(500) });

/** The same as senders are to write it. */
export const writtenBenchmarksSchema = z.strictObject({ benchmarks: z.array(benchmarkSchema).min(1).max(500) });

export const benchmarksStoredSchema = z.strictObject({ stored: z.int() });
