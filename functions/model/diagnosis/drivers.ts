import * as z from 'zod';

/** Why there is no regression; `ok` where there is one. */
const STATUSES = [
  'ok',
  'no_data',
  'suppressed',
  'too_few_responses',
  'constant_outcome',
  'rank_deficient',
  'perfect_fit',
] as const;

const driverSchema = z.strictObject({
  indicator: z.string(),
  correlation: z.number().describe('Pearson, with the outcome, on the complete answers'),
  beta: z.number().describe('Standardised coefficient; may be negative where drivers repeat each other'),
  coefficient: z.number().describe('Points of the outcome per point of the driver, the others held fixed'),
  se: z.number(),
  p: z.number().describe('Two-sided; of the full model, so that no selection has biased it'),
  vif: z.number().describe('Variance inflation factor; from 10 on a coefficient says little'),
  lmg: z
    .number()
    .nullable()
    .describe('Share of the variance of the outcome, 0-1; sums to rSquared. Null above 15 drivers'),
  relativeWeight: z.number().describe("Johnson's relative weight, 0-1: sums to rSquared too; a check on lmg"),
  share: z.number().describe('lmg (above 15 drivers: relativeWeight) as a share of rSquared, 0-1; sums to 1'),
  rank: z.int().describe('1 = largest share'),
});

const stepSchema = z.strictObject({
  action: z.enum(['enter', 'remove']),
  indicator: z.string(),
  f: z.number().nullable().describe('Partial F; null for a step by AIC'),
  p: z.number().nullable(),
  aic: z.number().nullable().describe('AIC after the step; null for a step by partial F'),
  rSquared: z.number().describe('After the step'),
});

const selectionSchema = z.strictObject({
  by: z.enum(['forward', 'backward', 'stepwise', 'aic_forward', 'aic_backward', 'aic_both']),
  selected: z.array(z.string()).describe('In the order of entry; where all stood in at first, in that of the drivers'),
  steps: z.array(stepSchema),
});

/** What drives an outcome: a regression of it on indicators or items, over respondents who answered all of them. */
export const driversSchema = z.strictObject({
  of: z.string().describe('The outcome: overall satisfaction, unless the programme says otherwise'),
  on: z.array(z.string()),
  status: z
    .enum(STATUSES)
    .describe(
      'too_few_responses: fewer than ten complete answers per driver. rank_deficient: the drivers in about follow from the others or do not vary. suppressed: base too small, or a score that it is made of is hidden',
    ),
  about: z.array(z.string()),
  n: z.int().describe('Respondents with all answers'),
  effectiveN: z.number().nullable().describe('Kish effective sample size; errors and tests stand on it'),
  rSquared: z.number().nullable(),
  adjustedRSquared: z.number().nullable(),
  measure: z.enum(['lmg', 'relative_weight']).nullable().describe('What share is a share of'),
  drivers: z.array(driverSchema).describe('In the order of on'),
  collinear: z.array(z.string()).describe('Drivers with a variance inflation factor of 10 or more'),
  selections: z
    .array(selectionSchema)
    .describe('Exploratory: p values after a selection are too small, and ways to select disagree'),
});
export type Drivers = z.infer<typeof driversSchema>;
export type Driver = z.infer<typeof driverSchema>;
export type Selection = z.infer<typeof selectionSchema>;
