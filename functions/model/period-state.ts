import * as z from 'zod';

/**
 * What is known of a month of a programme beside its answers: when a run last read it, and what has changed since.
 * Counts may fall short of the truth after a crash, never exceed it: a revision that waits for ten changes waits longer.
 */
export const periodStateSchema = z.object({
  /** Cut-off of the last run that read the month's answers, ISO 8601. Absent: no run has; the month is open. */
  closedAt: z.string().optional(),
  /** Answers stored, replaced, moved or erased while it was closed. */
  changed: z.number().default(0),
  /** `changed` at the time when it was last read. */
  seen: z.number().default(0),
  /** When it was last changed while it was closed, ISO 8601. */
  changedAt: z.string().optional(),
  /** When answers of it were last erased, ISO 8601: what was issued from them is to be scored anew. */
  erasedAt: z.string().optional(),
});
export type PeriodState = z.infer<typeof periodStateSchema>;
