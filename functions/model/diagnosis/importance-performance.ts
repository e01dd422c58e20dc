import * as z from 'zod';
import { intervalSchema } from '../figure.ts';

const QUADRANTS = ['concentrate_here', 'keep_up', 'low_priority', 'possible_overkill'] as const;

const itemSchema = z.strictObject({
  indicator: z.string(),
  status: z
    .enum(['ok', 'no_data', 'suppressed', 'constant'])
    .describe('constant: the item or overall satisfaction does not vary, so nothing goes with it'),
  n: z.int().describe('Respondents who answered both the item and overall satisfaction'),
  importance: z.number().nullable().describe('Pearson correlation with overall satisfaction, pairwise complete'),
  importanceCi95: intervalSchema.describe("95 % interval of importance, Fisher's z on the effective n"),
  performance: z.number().nullable().describe('The score of the item, points'),
  performanceCi95: intervalSchema,
  quadrant: z.enum(QUADRANTS).nullable(),
  crosses: z
    .array(z.enum(['importance', 'performance']))
    .describe('Cuts that lie within the interval of the item: on that side the quadrant is not sure'),
});

/** Importance against performance of the items that may drive overall satisfaction (Martilla and James 1977). */
export const importancePerformanceSchema = z.strictObject({
  status: z
    .enum(['ok', 'no_overall', 'too_few_items', 'suppressed', 'no_data'])
    .describe(
      'no_overall: the programme names no item of overall satisfaction. too_few_items: fewer than two to compare',
    ),
  of: z.string().nullable(),
  cut: z
    .strictObject({
      by: z.literal('grand_mean').describe('Plain mean over the items with both figures'),
      importance: z.number(),
      performance: z.number(),
    })
    .nullable(),
  items: z.array(itemSchema),
});
export type ImportancePerformance = z.infer<typeof importancePerformanceSchema>;
export type IpaItem = z.infer<typeof itemSchema>;
