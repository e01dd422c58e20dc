import { z } from 'zod';

/** How the index of this period was made. */
export const indexSchema = z.strictObject({
  form: z
    .enum(['respondent', 'aggregate'])
    .describe('Form of the values of index and dimensions; the other form stands beside it only as aggregate'),
  weights: z.strictObject({
    asked: z.enum(['given', 'equal', 'regression', 'acsi']),
    used: z.enum(['given', 'equal', 'regression', 'acsi']),
    status: z
      .enum([
        'not_estimated',
        'estimated',
        'too_few_responses',
        'constant_outcome',
        'constant_items',
        'rank_deficient',
        'negative_coefficients',
        'negative_weights',
        'no_relation',
        'not_converged',
      ])
      .describe(
        'Anything but not_estimated and estimated: the weights asked for cannot be had, and the given ones are used. too_few_responses (below 100): equal weights are the better choice',
      ),
    n: z.int().nullable().describe('Own respondents with complete answers, whom the weights were estimated from'),
    about: z.array(z.string()).describe('Indicators or items that the status is about'),
    rSquared: z.number().nullable().describe('Regression: share of the variance of overall satisfaction, 0-1'),
    iterations: z.int().nullable().describe('Partial least squares'),
  }),
  scheme: z.enum(['path', 'centroid']).nullable().describe('Partial least squares: inner weights'),
});
