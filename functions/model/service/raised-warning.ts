import * as z from 'zod';
import { evidenceSchema } from './warnings.ts';

/**
 * One raising of a rule of early warning by the daily check. The owner is told once for each; the rule is raised again only
 * after it has recovered.
 */
export const raisedWarningSchema = z.strictObject({
  rule: z.string(),
  scope: z.string(),
  raisedAt: z.string().describe('ISO 8601'),
  recoveredAt: z.string().nullable().describe('ISO 8601; null: not yet'),
  evidence: evidenceSchema.describe('What was seen when it was raised'),
});
export type RaisedWarning = z.infer<typeof raisedWarningSchema>;

export const raisedWarningsSchema = z
  .array(raisedWarningSchema)
  .describe('What the daily check of early warning had raised in this period, or before and not yet seen recovered');
