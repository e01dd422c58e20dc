import * as z from 'zod';
import { sentKindSchema } from './records/index.ts';
import { scopeQualitySchema } from './sample-quality.ts';

const weightsSchema = z.strictObject({
  operator: z.string(),
  method: z.enum(['none', 'post-stratification', 'raking']).describe('none: base weights as they are'),
  n: z.int().describe('Responses that are scored'),
  sum: z.number(),
  least: z.number().describe('Smallest weight'),
  most: z.number().describe('Largest weight'),
  effectiveN: z.number().describe('Kish effective sample size of all responses'),
  designEffect: z.number().describe('n / effectiveN: what the spread of the weights costs; 1 where all are alike'),
  iterations: z.int().describe('Rounds of raking over all margins'),
  trimmed: z.int().describe('Responses whose weight was cut to a bound'),
});
export type SampleWeights = z.infer<typeof weightsSchema>;

/** What the scores of a period rest on: how many answered, what their fieldwork was like, how they are weighted. */
export const sampleSchema = z.strictObject({
  responses: z.int(),
  byOperator: z.array(z.strictObject({ operator: z.string(), n: z.int() })),
  quotas: z.array(
    z.strictObject({
      operator: z.string(),
      where: z.record(z.string(), z.string()),
      minimum: z.int(),
      n: z.int(),
    }),
  ),
  arrivals: z
    .array(z.strictObject({ kind: sentKindSchema, client: z.string(), reason: z.string(), n: z.int() }))
    .describe(
      'What was refused on arrival, by kind, client (of a survey tool: survey: and its id) and reason: conflict, period_sealed, or rejected and the field',
    ),
  weights: z.array(weightsSchema).describe('Weights per operator with responses, after fitting to the targets'),
  quality: z.array(scopeQualitySchema).describe('What the checks of the fieldwork found, per scope'),
});
