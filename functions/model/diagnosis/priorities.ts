import * as z from 'zod';

const prioritySchema = z.strictObject({
  indicator: z.string(),
  importance: z.number(),
  value: z.number().describe('Own score, points'),
  against: z.number().describe("The target, or the competitor's score, points"),
  pair: z.string().nullable().describe('The pair that shows the largest gap; null where measured against a target'),
  distance: z.number().describe('against less value, points; above 0: there is something to gain'),
  priority: z.number().describe('importance × distance'),
  p: z.number().nullable().describe('Adjusted over the family; of the distance'),
  significant: z
    .boolean()
    .describe(
      'The distance is below the target or competitor after adjustment, and the interval of importance above 0',
    ),
  rank: z.int().describe('1 = first to act on'),
});

/** What to do first: importance × distance to the competitor or to a target. */
export const prioritiesSchema = z.strictObject({
  status: z
    .enum(['ok', 'no_clear_priority', 'not_compared', 'suppressed'])
    .describe(
      'no_clear_priority: no distance is significant, so that none may be named. not_compared: no importance, no competitor with a score and no target to measure against, or not an own party',
    ),
  by: z.enum(['gap', 'target']).describe('Distance to competitors, or to the targets of the programme'),
  first: z.array(z.string()).describe('The significant ones by priority, three at most: what the report names'),
  items: z.array(prioritySchema).describe('By rank; items without both figures are left out'),
});
export type Priorities = z.infer<typeof prioritiesSchema>;
export type Priority = z.infer<typeof prioritySchema>;
