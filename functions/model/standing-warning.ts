import { z } from 'zod';
import { evidenceSchema } from './service/warnings.ts';

/** Where a rule of early warning stands: raised or recovered, and since when. The owner is told once for each raising. */
export const standingWarningSchema = z.object({
  rule: z.string(),
  raised: z.boolean(),
  /** When it was raised, or recovered; ISO 8601. */
  since: z.string(),
  evidence: evidenceSchema,
});
export type StandingWarning = z.infer<typeof standingWarningSchema>;
