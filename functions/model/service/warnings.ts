import * as z from 'zod';

export const evidenceSchema = z.strictObject({
  period: z.string().describe('Period, or last day, that it was seen in'),
  value: z.number().nullable().describe('Score, gap, complaints of the days, or responses that the quota will come to'),
  limit: z
    .number()
    .nullable()
    .describe('Target, control limit, complaints to be expected of as many days, or minimum; of a gap 0'),
  p: z.number().nullable().describe('Adjusted of a gap; exact and one-sided of a surge'),
  subject: z.string().nullable().describe('Which quota, or which signal of the chart'),
});
export type Evidence = z.infer<typeof evidenceSchema>;

const earlyWarningSchema = z.strictObject({
  rule: z.string(),
  scope: z.string(),
  state: z.enum(['raised', 'clear', 'unknown']).describe('unknown: hidden, or no data'),
  evidence: evidenceSchema.nullable(),
});
export type EarlyWarning = z.infer<typeof earlyWarningSchema>;

export const earlyWarningsSchema = z
  .array(earlyWarningSchema)
  .describe('What the rules of early warning find in this period');

export const riskFiguresSchema = z
  .array(
    z.strictObject({
      risk: z.string(),
      likelihood: z.int(),
      impact: z.int(),
      level: z.int().describe('Likelihood × impact, 1-25'),
      due: z.boolean().describe('Its day of review is over'),
      warning: z
        .enum(['raised', 'clear', 'unknown'])
        .nullable()
        .describe('State of the rule that watches it; null: none does'),
    }),
  )
  .describe('Risk register, the highest level first');
export type RiskFigure = z.infer<typeof riskFiguresSchema>[number];
