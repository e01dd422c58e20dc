import * as z from 'zod';
import { idSchema } from '../text.ts';

const score = z.number().min(0).max(100);

/** What the distance in "importance × distance" is measured to. */
export const prioritiesSectionSchema = z
  .strictObject({
    by: z
      .enum(['gap', 'target'])
      .optional()
      .describe(
        'gap: to the competitor furthest ahead; target: to targets. Default: target if there are targets, else gap',
      ),
    targets: z.record(idSchema, score).default({}).describe('Item to the score it is to reach: { C21: 75 }'),
    target: score.optional().describe('Target of every other item'),
  })
  .describe('Which items to act on first: importance × distance');
