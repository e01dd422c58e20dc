import * as z from 'zod';
import { baseStatusSchema, hiddenReasonSchema, shareIntervalSchema } from '../figure.ts';

const mentionSchema = z.strictObject({
  respondents: z.int().describe('Respondents who give the reason, each once'),
  mentions: z.int().describe('Comments with the reason'),
  share: z.number().describe('Of the base, 0-1, weighted'),
  ci95: shareIntervalSchema.describe(
    'Wilson’s interval on the effective size, which knows of weights and of several comments of one respondent',
  ),
});

const reasonGroupSchema = z.strictObject({
  status: baseStatusSchema,
  reason: hiddenReasonSchema,
  respondents: z.int().describe('Respondents with a coded comment'),
  contacts: z.int().describe('Coded comments'),
  codes: z
    .array(mentionSchema.extend({ code: z.string() }))
    .nullable()
    .describe('Every code of the frame; null: hidden'),
  indicators: z
    .array(mentionSchema.extend({ indicator: z.string() }))
    .nullable()
    .describe('Mentions of any code that belongs to the indicator'),
  multiple: z
    .boolean()
    .nullable()
    .describe('Some of the base gave several reasons, so that the shares may add up to more than 1'),
});
export type ReasonGroup = z.infer<typeof reasonGroupSchema>;

const agreementSchema = z.strictObject({
  code: z.string(),
  status: z
    .enum(['estimated', 'degenerate', 'too_few', 'not_double_coded'])
    .describe('degenerate: both coders gave it to all or to none; too_few: fewer comments than are shown'),
  n: z.int().describe('Comments that both coders coded'),
  observed: z.number().nullable().describe('Share of them on which the coders agree, 0-1'),
  kappa: z.number().nullable().describe('Cohen’s kappa: agreement beyond chance'),
  se: z.number().nullable().describe('Large-sample standard error of kappa'),
  ci95: z.tuple([z.number(), z.number()]).nullable(),
});
export type CoderAgreement = z.infer<typeof agreementSchema>;

/** Why customers of one party are (dis)satisfied, in the codes that their comments were given. */
export const reasonsSchema = z.strictObject({
  status: z.enum(['computed', 'not_asked']).describe('not_asked: the programme has no code frame'),
  base: z
    .enum(['respondents', 'contacts'])
    .nullable()
    .describe('What shares are of: respondents with a coded comment, or coded comments'),
  lowScore: z
    .strictObject({ of: z.enum(['overall', 'about']), atOrBelow: z.int() })
    .nullable()
    .describe('Which answers are low scores; null: not counted apart'),
  all: reasonGroupSchema.nullable(),
  low: reasonGroupSchema.nullable().describe('Of comments that explain a low score'),
});
export type Reasons = z.infer<typeof reasonsSchema>;

/** How far two coders agree, over all comments of the period. */
export const codingSchema = z.array(agreementSchema).describe('Per code of the frame; empty without a code frame');
