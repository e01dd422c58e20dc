import * as z from 'zod';
import { textSchema } from '../text.ts';

const gradeSchema = z.strictObject({
  name: textSchema.optional().describe('Default: the grades of the index, if they are as many'),
  value: z.number().describe('What the grade counts in the score, for example 100, 75, 50, 25, 0'),
});

/**
 * Grades of the fuzzy comprehensive evaluation, the highest first. An answer belongs to the grade that its score lies in
 * when 0 to 100 is cut into as many equal parts as there are grades: on a scale of as many codes, each code is a grade.
 */
export const fuzzySectionSchema = z
  .strictObject({
    grades: z
      .array(gradeSchema)
      .min(2)
      .default([{ value: 100 }, { value: 75 }, { value: 50 }, { value: 25 }, { value: 0 }]),
  })
  .describe('Grades of the fuzzy comprehensive evaluation, the highest first; usually five or four');
