import { z } from 'zod';
import { periodSchema } from './period.ts';
import { runInputSchema } from './run.ts';

/** What travels through the state machine: ids and page numbers only. */
export const runStepSchema = runInputSchema.extend({ period: periodSchema });
export type RunStep = z.infer<typeof runStepSchema>;

/** One page of a run's work list. */
export const pageStepSchema = runStepSchema.extend({ page: z.int().min(0) });
