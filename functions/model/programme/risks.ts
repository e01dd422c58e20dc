import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const grade = z.int().min(1).max(5);

const riskSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  likelihood: grade.describe('1 rare to 5 almost certain'),
  impact: grade.describe('1 slight to 5 severe'),
  owner: textSchema.describe('Who answers for it'),
  response: textSchema.describe('What is done about it, and if it comes'),
  review: z.iso.date('write the day as YYYY-MM-DD').describe('Day by which it is to be judged anew'),
  warning: idSchema.optional().describe('Rule of `warnings` that watches it'),
});

export const risksSchema = z.array(riskSchema).default([]).describe('Risk register');
