import * as z from 'zod';
import { idSchema } from '../text.ts';

const marginSchema = z.strictObject({
  segments: z.array(idSchema).min(1).describe('One segment, or several whose combinations have targets'),
  operator: idSchema.optional().describe('Whose sample; default: that of every operator, each by itself'),
  targets: z
    .record(z.string(), z.number().min(0))
    .describe('Value to share (they sum to 1) or to count; combinations as value/value: { north/young: 1200 }'),
});
export type Margin = z.infer<typeof marginSchema>;

/** How responses are weighted. Every operator's sample is weighted by itself. */
export const weightingSchema = z
  .strictObject({
    base: z.enum(['given', 'none']).default('given').describe('given: the weight of each response; none: all alike'),
    method: z
      .enum(['none', 'post-stratification', 'raking'])
      .default('none')
      .describe('post-stratification: one margin. raking: several, whose combinations are not known'),
    margins: z.array(marginSchema).default([]),
    trim: z
      .strictObject({ low: z.number().min(0).lt(1), high: z.number().gt(1) })
      .optional()
      .describe('Bounds of the raked weights, as multiples of their mean; only where base weights are all alike'),
  })
  .describe('Weights of the responses');

/** The margins that the sample of an operator is weighted by. */
export const marginsOf = (margins: readonly Margin[], operator: string): Margin[] =>
  margins.filter((margin) => margin.operator === undefined || margin.operator === operator);

/** Name of a combination of segment values, as targets are listed by. */
export const combinationOf = (values: readonly string[]): string => values.join('/');

/** Shares sum to 1; targets with one above 1 are counts. */
export const areShares = (margin: Margin): boolean => Object.values(margin.targets).every((target) => target <= 1);

export const totalOf = (margin: Margin): number =>
  Object.values(margin.targets).reduce((sum, target) => sum + target, 0);
