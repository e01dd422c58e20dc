import * as z from 'zod';

/** A small regression network beside the linear model: does curvature or interaction add anything? Never the headline. */
export const neuralSchema = z.strictObject({
  status: z
    .enum(['estimated', 'too_few', 'not_asked', 'no_answers', 'degenerate', 'too_many_inputs', 'suppressed'])
    .describe(
      'too_few: under 200 respondents with all answers; not_asked: the programme has no analysis of drivers; no_answers: nobody answered all, or the answers are deleted; degenerate: an input or the outcome does not vary, or an input follows from others; too_many_inputs: more than 15; suppressed: a score that enters is hidden',
    ),
  scope: z.string().describe('The scope at the top'),
  operator: z.string().describe('The own operator'),
  outcome: z.string().nullable().describe('Item or indicator that is predicted'),
  n: z.int().describe('Respondents that it learned from, unweighted, at most 5,000: the same ones in every run'),
  hidden: z.int().describe('Units of the one hidden layer'),
  folds: z.int().describe('Parts of the cross-validation'),
  r2: z
    .strictObject({ network: z.number(), linear: z.number() })
    .nullable()
    .describe('Cross-validated: share of the variance of respondents that the model has not seen; may be negative'),
  importance: z
    .array(
      z.strictObject({
        indicator: z.string(),
        network: z.number().describe('Cross-validated R² lost when the values of this input are shuffled'),
        linear: z.number().describe('The same of the linear model (least squares)'),
        lmg: z.number().describe('Share of R² of the linear model, averaged over orders (LMG)'),
      }),
    )
    .nullable(),
});
export type Neural = z.infer<typeof neuralSchema>;
