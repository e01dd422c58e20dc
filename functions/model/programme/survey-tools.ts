import * as z from 'zod';
import { idSchema } from '../text.ts';

const question = z
  .string()
  .min(1)
  .max(256)
  .describe("The tool's name of the question: QID3 or QID3_1, 123456 or 123456:row, a Formbricks id, G01Q02[SQ001]");

const chosen = z.union([
  z.strictObject({ always: idSchema }).describe('The same for every response of this survey'),
  z.strictObject({ question, values: z.record(z.string(), idSchema).describe("The tool's choice to id") }),
]);

const answered = z.union([
  question.describe('Question whose answers are the codes of the scale'),
  z.strictObject({
    question,
    values: z.record(z.string(), z.int()).describe("The tool's choice to code of the scale"),
  }),
]);

/** One survey of a tool, and how its questions become a response. A question that is neither mapped nor ignored is reported. */
const surveyToolSchema = z.strictObject({
  id: idSchema.describe('Part of the address that the tool notifies, and of the ids of its responses'),
  tool: z.enum(['qualtrics', 'surveymonkey', 'formbricks', 'limesurvey']),
  survey: z.string().min(1).describe("The tool's id of the survey; nothing of another is taken"),
  api: z
    .string()
    .regex(/^https:\/\/[^/]+$|^http:\/\/127\.0\.0\.1:\d+$/, 'write https:// and a host, without a slash at the end')
    .optional()
    .describe('Host of the tool: https://fra1.qualtrics.com. Default for SurveyMonkey: https://api.surveymonkey.com'),
  operator: chosen,
  brand: chosen.optional(),
  segments: z.record(idSchema, chosen).default({}),
  items: z.record(idSchema, answered),
  contact: question.optional().describe('Question that asks for a phone number or e-mail; stored only as a keyed hash'),
  ignore: z.array(question).default([]).describe('Questions that are not used'),
});
export type SurveyTool = z.infer<typeof surveyToolSchema>;
export type Chosen = z.infer<typeof chosen>;
export type Answered = z.infer<typeof answered>;

/** Section `surveyTools` of the programme file. */
export const surveyToolsSchema = z.array(surveyToolSchema).default([]);
