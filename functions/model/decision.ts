import * as z from 'zod';

/** What a person decided about a run, and why: kept for good, so that it can be audited. */
export const decisionSchema = z.object({
  /** release: issue although the sample falls short. approve: mail what was drawn. */
  kind: z.enum(['release', 'approve']),
  /** The revision that it holds for. */
  revision: z.int().min(0),
  /** Who, as the command line knows him or her. */
  by: z.string().min(1),
  /** ISO 8601. */
  at: z.string(),
  /** In that person's words; stands in the report where it was released. */
  reason: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;
