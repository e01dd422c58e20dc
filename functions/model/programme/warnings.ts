import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const shared = {
  id: idSchema,
  name: textSchema,
  scope: idSchema.optional().describe('Scope that it watches; default: the first'),
  owner: z
    .strictObject({ name: textSchema, email: z.email() })
    .optional()
    .describe('Who is told; default: the owner of the programme'),
};

const ruleSchema = z.discriminatedUnion('when', [
  z.strictObject({
    ...shared,
    when: z.literal('below-target').describe('The own score of an indicator is below its target'),
    indicator: idSchema,
    target: z.number().min(0).max(100),
  }),
  z.strictObject({
    ...shared,
    when: z
      .literal('signal')
      .describe('The own index, or the top box of overall satisfaction, falls below its control limits, or leaps'),
    chart: z.enum(['xmr', 'xbar', 'ewma', 'p', 'laney']).default('xbar'),
  }),
  z.strictObject({
    ...shared,
    when: z.literal('gap-turned').describe('A gap that was ahead or level is behind now'),
    indicator: idSchema,
    competitor: idSchema,
  }),
  z.strictObject({
    ...shared,
    when: z
      .literal('complaint-surge')
      .describe('Complaints of the last days come faster than those of the days before'),
    category: idSchema.optional().describe('Default: all complaints'),
    days: z.int().min(1).max(92).default(7),
    against: z.int().min(1).max(366).default(28).describe('Days before those'),
    significance: z.number().gt(0).lt(0.5).default(0.01).describe('One-sided p, exact, below which it is a surge'),
  }),
  z.strictObject({
    ...shared,
    when: z.literal('quota-at-risk').describe('At the rate so far a quota of the running month will be missed'),
    fromDay: z.int().min(1).max(28).default(15).describe('Day of the month from which it is judged'),
  }),
]);
export type WarningRule = z.infer<typeof ruleSchema>;

export const warningsSchema = z
  .array(ruleSchema)
  .default([])
  .describe('Early warning: rules that are checked every day; their owner is told once, and again after a recovery');
