import * as z from 'zod';

const changedFigureSchema = z.strictObject({
  scope: z.string(),
  operator: z.string(),
  brand: z.string().nullable(),
  indicator: z.string(),
  before: z.number().nullable().describe('Points in the revision before; null: it was not shown'),
  now: z.number().nullable(),
});
export type ChangedFigure = z.infer<typeof changedFigureSchema>;

const changedMeasureSchema = z.strictObject({
  scope: z.string(),
  kind: z.enum(['audit', 'metric']),
  id: z.string(),
  before: z.number().nullable().describe('Points, or value of the metric; null: it was not shown'),
  now: z.number().nullable(),
});
export type ChangedMeasure = z.infer<typeof changedMeasureSchema>;

/** What a reader must know of an issue that is not the first of a complete sample. */
export const issueSchema = z.strictObject({
  standing: z
    .enum(['complete', 'incomplete', 'forced'])
    .describe('incomplete: the deadline passed; forced: released by hand; of a sample that lacks something'),
  reason: z.string().nullable().describe('Why it was released by hand, in the words of whoever did'),
  revised: z
    .strictObject({
      cutOff: z.string().describe('Time of the revision before, ISO 8601 UTC'),
      figures: z.array(changedFigureSchema),
      measures: z.array(changedMeasureSchema).describe('Audits and metrics'),
    })
    .nullable()
    .describe('What changed since the revision before; null in the first'),
});
export type Issue = z.infer<typeof issueSchema>;
