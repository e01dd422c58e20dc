import * as z from 'zod';
import { idSchema } from '../text.ts';

/** How the index is made of the indicators below it. */
export const indexFormSchema = z
  .strictObject({
    weights: z
      .enum(['given', 'equal', 'regression', 'acsi'])
      .default('given')
      .describe(
        'given: as the tree says. equal: all alike. regression: of the index, from a regression of overall on its children. acsi: within the children of the index, by partial least squares along paths',
      ),
    form: z
      .enum(['respondent', 'aggregate'])
      .default('respondent')
      .describe(
        'respondent: mean of the respondents’ own indices. aggregate: index of the means, without standard error',
      ),
    scheme: z.enum(['path', 'centroid']).default('path').describe('Inner weights of partial least squares'),
    paths: z
      .array(z.strictObject({ from: idSchema, to: idSchema }))
      .default([])
      .describe(
        'What is thought to cause what, among the children of the index: for acsi, and for its figures beside other weights',
      ),
    bootstrap: z
      .strictObject({ replicates: z.int().min(1000).max(10_000).default(2000) })
      .optional()
      .describe('A bootstrap interval of the index beside the usual one'),
  })
  .describe('How the index is made of the indicators below it');
