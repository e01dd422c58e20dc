import * as z from 'zod';
import { driversSchema } from './drivers.ts';
import { fuzzySchema } from './fuzzy.ts';
import { importancePerformanceSchema } from './importance-performance.ts';
import { lossSchema } from './loss.ts';
import { prioritiesSchema } from './priorities.ts';

export type { Driver, Drivers, Selection } from './drivers.ts';
export { type Effect, type EffectEstimate, effectsSchema } from './effects.ts';
export type { Fuzzy, FuzzyNode } from './fuzzy.ts';
export type { ImportancePerformance, IpaItem } from './importance-performance.ts';
export type { Loss, LossFactor } from './loss.ts';
export type { Priorities, Priority } from './priorities.ts';

import { loyaltyTableSchema } from './loyalty.ts';
import { reasonsSchema } from './reasons.ts';
import { servqualGapsSchema } from './servqual.ts';

export { LOYALTY_CLASSES, type LoyaltyTable } from './loyalty.ts';
export { type Neural, neuralSchema } from './neural.ts';
export { type CoderAgreement, codingSchema, type ReasonGroup, type Reasons } from './reasons.ts';
export type { ServqualGap, ServqualGaps } from './servqual.ts';

/** Why the score of one party in one scope is what it is, and what to do first. */
export const diagnosisSchema = z.strictObject({
  operator: z.string(),
  brand: z.string().nullable().describe('null: the whole operator'),
  drivers: z
    .array(driversSchema)
    .describe('One per analysis of the programme; by default of dimensions, then of items'),
  importancePerformance: importancePerformanceSchema,
  priorities: prioritiesSchema,
  loss: lossSchema,
  fuzzy: fuzzySchema,
  reasons: reasonsSchema,
  servqual: servqualGapsSchema,
  loyalty: loyaltyTableSchema,
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;
