import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const brandSchema = z.strictObject({ id: idSchema, name: textSchema });

export const operatorSchema = z.strictObject({
  id: idSchema,
  role: z
    .enum(['own', 'competitor', 'peer'])
    .describe('own: your company. competitor: compared. peer: a sister branch'),
  name: textSchema,
  brands: z.array(brandSchema).default([]),
});

export const brandPairSchema = z
  .strictObject({ own: idSchema, competitor: idSchema })
  .describe("One of your brands and the competitor's brand it is measured against");

export const scaleSchema = z.strictObject({
  from: z.int().describe('Lowest code; scores 0'),
  to: z.int().describe('Highest code; scores 100'),
  missing: z.array(z.int()).default([]).describe('Codes that mean "no answer", for example -99'),
  box: z
    .int()
    .min(1)
    .optional()
    .describe('Codes in the top and in the bottom box; default: 2 on scales of five codes or more, else no boxes'),
});

export const itemSchema = z.strictObject({
  id: idSchema,
  scale: idSchema,
  kind: z
    .enum(['rating', 'recommendation'])
    .default('rating')
    .describe('recommendation: "How likely are you to recommend us?" on 0 to 10; gives a net promoter score too'),
  name: textSchema.describe('Short name, as tables show it'),
  question: textSchema.optional().describe('The question as respondents were asked it'),
});

export const indicatorSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  children: z
    .union([z.array(idSchema).min(1), z.record(idSchema, z.number())])
    .describe('Indicators or items below this one: a list (equal weights) or a map of id to weight (sum 1)'),
  minimumAnswered: z.int().min(1).optional().describe('Children a respondent must have answered to count here'),
});

export const segmentSchema = z.strictObject({ id: idSchema, name: textSchema, values: z.array(brandSchema).min(1) });
