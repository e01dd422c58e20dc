import * as z from 'zod';
import { periodSchema } from './period.ts';
import { runInputSchema } from './run.ts';

/** What travels through the state machine: ids and page numbers only. */
export const runStepSchema = runInputSchema.pick({ programme: true, report: true, scheduledTime: true }).extend({
  period: periodSchema,
  revision: z.int().min(0),
});
export type RunStep = z.infer<typeof runStepSchema>;

/** One page of a run's work list. */
export const pageStepSchema = runStepSchema.extend({ page: z.int().min(0) });

/**
 * What becomes of a revision once it is drawn: mail it, wait for approval, leave it in the archive; nothing, where
 * nothing has changed since the revision before.
 */
const onwardSchema = z.enum(['mail', 'review', 'archive', 'nothing']);
export type Onward = z.infer<typeof onwardSchema>;

/** The run at its end. Where its editions were drawn in an earlier attempt, they have been mailed in this one. */
export const finishStepSchema = runStepSchema.extend({ onward: onwardSchema.default('mail') });
