import * as z from 'zod';
import { baseStatusSchema, intervalSchema } from './figure.ts';

const statusSchema = z
  .enum([
    'not_estimated',
    'estimated',
    'no_overall',
    'no_paths',
    'one_dimension',
    'other_dimensions',
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
    'not_estimated: nothing to estimate. Anything but that and estimated: there are no such weights. no_overall: no item asks for overall satisfaction; no_paths: the programme has no path model; one_dimension: fewer than two to weigh; other_dimensions: the index in use makes its dimensions by other weights; too_few_responses (below 100): equal weights are the better choice',
  );

const estimationShape = {
  status: statusSchema,
  n: z.int().nullable().describe('Own respondents with complete answers, whom the weights were estimated from'),
  about: z
    .array(z.string())
    .describe(
      'Indicators or items that the status is about; of a regression that was estimated, those without a part in it since the overall item is one of theirs',
    ),
  rSquared: z.number().nullable().describe('Regression: share of the variance of overall satisfaction, 0-1'),
  iterations: z.int().nullable().describe('Partial least squares'),
};

const WEIGHTS = ['given', 'equal', 'regression', 'acsi'] as const;
const FORMS = ['given', 'equal', 'regression', 'acsi_path', 'acsi_centroid'] as const;

/** How the index of this period was made, and the weights that it could have been made by. */
export const indexSchema = z.strictObject({
  form: z
    .enum(['respondent', 'aggregate'])
    .describe('Form of the values of index and dimensions; the other form stands beside it only as aggregate'),
  weights: z
    .strictObject({ asked: z.enum(WEIGHTS), used: z.enum(WEIGHTS), ...estimationShape })
    .describe('Where the weights asked for cannot be had, the given ones are used'),
  scheme: z.enum(['path', 'centroid']).nullable().describe('Partial least squares: inner weights'),
  forms: z
    .array(
      z.strictObject({
        form: z.enum(FORMS),
        over: z.enum(['dimensions', 'items']).describe('What the weights are of: children of the index, or its items'),
        ...estimationShape,
        weights: z
          .array(z.strictObject({ indicator: z.string(), weight: z.number() }))
          .nullable()
          .describe('Sum 1; acsi: unstandardised, times the weight of their dimension; null: there are none'),
      }),
    )
    .describe('Weights of the forms of the index that every party carries'),
});

/** A party's index in one form. */
export const formScoreSchema = z.strictObject({
  form: z
    .enum(['respondent', 'aggregate', ...FORMS])
    .describe(
      'By the weights in use: respondent, mean of the respondents’ own indices; aggregate, of the items’ means. By the weights of index.forms: a weighted sum of the means of dimensions or items, each over its own respondents',
    ),
  status: z
    .enum([...baseStatusSchema.options, 'not_estimated'])
    .describe('The weakest base; suppressed also where a mean that it needs is; not_estimated: see index.forms'),
  value: z.number().nullable().describe('Points 0-100'),
  se: z
    .number()
    .nullable()
    .describe(
      'Points; weights taken as known. Exact where nobody left an answer out, else from the errors of the means and their correlations on complete answers; null for aggregate, and where no such correlations are kept',
    ),
  ci95: intervalSchema,
  n: z.int().describe('Respondents; of several means the least'),
});
