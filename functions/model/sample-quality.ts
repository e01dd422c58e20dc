import * as z from 'zod';

const contactSchema = z.strictObject({
  status: z.enum(['published', 'marked', 'suppressed', 'no_data']),
  claimed: z.int().describe('Responses that claim contact with the operator'),
  checked: z.int().describe("Of these, responses looked up in the operator's own records"),
  within: z
    .array(
      z.strictObject({
        months: z.int(),
        n: z.int().describe('Of those checked, with a contact on record within these months before the answers'),
        share: z.number().describe('0-1'),
        ci95: z.tuple([z.number(), z.number()]).describe("Wilson's interval"),
      }),
    )
    .nullable(),
  required: z.strictObject({ months: z.int(), share: z.number() }).nullable().describe('What the programme asks for'),
  reached: z.boolean().nullable(),
});
export type ContactTruth = z.infer<typeof contactSchema>;

const interviewersSchema = z.strictObject({
  status: z
    .enum(['tested', 'degenerate', 'too_few', 'no_interviewers'])
    .describe(
      'degenerate: no spread within interviewers; too_few: interviews or interviewers; no_interviewers: no ids',
    ),
  interviewers: z.int().describe('Interviewers with enough interviews to be compared'),
  n: z.int().describe('Their interviews with an index'),
  f: z.number().nullable().describe('F of the index between interviewers'),
  df: z.array(z.int()).length(2).nullable(),
  p: z.number().nullable(),
  icc: z.number().nullable().describe('Intraclass correlation: share of the variance between interviewers'),
});
export type InterviewerEffect = z.infer<typeof interviewersSchema>;

const exclusionSchema = z.strictObject({
  status: z
    .enum(['shown', 'unchanged', 'too_few_differ', 'suppressed', 'not_weighted'])
    .describe(
      'too_few_differ: fewer than ten respondents; not_weighted: a part cannot have the targets of the weights',
    ),
  left: z.enum(['excluded', 'flagged']).describe('What is left out after: what the programme excludes, or all flagged'),
  differing: z.int().describe('Respondents with an index who are in one figure and not in the other'),
  before: z.number().nullable().describe('Index over all responses, points'),
  after: z.number().nullable(),
});
export type ExclusionEffect = z.infer<typeof exclusionSchema>;

const operatorQualitySchema = z.strictObject({
  operator: z.string(),
  responses: z.int().describe('All responses, also those that are left out of the scores'),
  flagged: z.int().describe('Responses with at least one flag'),
  excluded: z.int().describe('Responses that are left out of the scores'),
  reasons: z.array(
    z.strictObject({
      reason: z
        .enum(['ineligible', 'duplicate', 'speeder', 'straight_liner'])
        .describe('ineligible: claims contact, and none is on record in time'),
      n: z.int(),
      share: z.number().nullable().describe('Of all responses, 0-1'),
      excluded: z.boolean().describe('Whether the programme leaves these out of the scores'),
    }),
  ),
  contact: contactSchema,
  interviewers: interviewersSchema,
  index: exclusionSchema.nullable().describe('The index before and after exclusion; of the scope at the top only'),
});
export type OperatorQuality = z.infer<typeof operatorQualitySchema>;

/** What the checks of the fieldwork found in one scope. Counts are not weighted. */
export const scopeQualitySchema = z.strictObject({ scope: z.string(), operators: z.array(operatorQualitySchema) });
export type ScopeQuality = z.infer<typeof scopeQualitySchema>;
