import * as z from 'zod';
import { baseStatusSchema, hiddenReasonSchema, intervalSchema, shareIntervalSchema } from '../figure.ts';

const onTimeSchema = z
  .strictObject({ n: z.int(), share: z.number(), ci95: shareIntervalSchema })
  .nullable()
  .describe('Called back in time, of all contacts, with Wilson’s interval; null: no contacts');

const internalSchema = z
  .strictObject({
    status: baseStatusSchema,
    reason: hiddenReasonSchema,
    n: z.int().describe('Calls with an answer'),
    value: z.number().nullable(),
    se: z.number().nullable(),
    ci95: intervalSchema,
  })
  .describe('Mean over the calls, points 0-100; t distribution');
export type InternalScore = z.infer<typeof internalSchema>;

const groupShape = {
  contacts: z.int(),
  called: z.int(),
  onTime: onTimeSchema,
  internal: internalSchema,
} as const;

const postSchema = z.strictObject({
  post: z.string(),
  ...groupShape,
  target: z.number().nullable(),
  attainment: z.number().nullable().describe('Internal score / target'),
  verdict: z
    .enum(['above', 'level', 'below'])
    .nullable()
    .describe('Whether the whole interval lies above or below the target; level: the target lies in it'),
});
export type PostFigures = z.infer<typeof postSchema>;

const besideSchema = z.strictObject({
  indicator: z.string(),
  internal: internalSchema.describe('Mean over the calls of the answers to the questions about it'),
  external: z.strictObject({
    status: baseStatusSchema,
    n: z.int(),
    value: z.number().nullable(),
    ci95: intervalSchema,
  }),
  difference: z.number().nullable().describe('Internal minus external, points'),
  ci95: intervalSchema.describe('95 % interval of the difference (Welch)'),
  p: z.number().nullable(),
  pAdjusted: z.number().nullable().describe('p adjusted over the indicators that stand beside each other here'),
  verdict: z
    .enum(['higher', 'level', 'lower', 'insufficient'])
    .describe('higher: inside is significantly better than outside; insufficient: not tested'),
});
export type InsideOutside = z.infer<typeof besideSchema>;

const questionSchema = z.strictObject({
  question: z.string(),
  indicator: z.string().nullable(),
  weight: z.number(),
  internal: internalSchema,
});
export type QuestionFigures = z.infer<typeof questionSchema>;

const teamSchema = z.strictObject({
  team: z.string(),
  ...groupShape,
  posts: z.array(postSchema),
  questions: z.array(questionSchema),
});
export type TeamFigures = z.infer<typeof teamSchema>;

/** The call-backs after the contacts of a period in one scope: the internal measure of satisfaction. */
export const followUpFiguresSchema = z.strictObject({
  withinDays: z.int(),
  ...groupShape,
  questions: z.array(questionSchema),
  teams: z.array(teamSchema),
  posts: z.array(postSchema),
  beside: z.array(besideSchema).describe('Internal against external, indicator by indicator'),
  notAsked: z
    .array(z.strictObject({ indicator: z.string(), value: z.number(), ci95: intervalSchema }))
    .describe('Items that are weak outside and that no question asks about inside, the weakest first'),
});
export type FollowUpFigures = z.infer<typeof followUpFiguresSchema>;
