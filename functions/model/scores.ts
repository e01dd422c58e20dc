import * as z from 'zod';
import { compositeGapSchema } from './composite.ts';
import { codingSchema, diagnosisSchema, effectsSchema, neuralSchema } from './diagnosis/index.ts';
import { gapSchema } from './gap.ts';
import { formScoreSchema, indexSchema } from './index-weights.ts';
import { issueSchema } from './issue.ts';
import { nodeScoreSchema } from './node-score.ts';
import { monthSchema, periodSchema } from './period.ts';
import { benchmarkGapSchema, warningSchema } from './published.ts';
import { sampleSchema } from './sample.ts';
import { actionFiguresSchema } from './service/actions.ts';
import { complaintFiguresSchema } from './service/complaints.ts';
import { followUpFiguresSchema } from './service/follow-ups.ts';
import { serviceSchema } from './service/index.ts';
import { raisedWarningsSchema } from './service/raised-warning.ts';
import { earlyWarningsSchema, riskFiguresSchema } from './service/warnings.ts';
import { changeSchema, chartSchema, trendPointSchema } from './time.ts';

export type { CompositeGap } from './composite.ts';
export type { BaseStatus } from './figure.ts';
export type { Gap } from './gap.ts';
export type { NodeScore } from './node-score.ts';
export type { BenchmarkGap, Warning } from './published.ts';
export type { Change, Chart, TrendPoint } from './time.ts';

const operatorScoresSchema = z.strictObject({
  operator: z.string(),
  brand: z.string().nullable().describe('null: the whole operator'),
  n: z.int().describe('Responses in this scope'),
  nodes: z.array(nodeScoreSchema),
  forms: z.array(formScoreSchema).describe('The index in every form, beside the one that nodes have'),
  changes: z.array(changeSchema).describe('Against earlier periods, of every node that is shown and had answers then'),
});
export type OperatorScores = z.infer<typeof operatorScoresSchema>;

const scopeScoresSchema = z.strictObject({
  scope: z.string(),
  parent: z.string().nullable(),
  where: z.record(z.string(), z.string()).describe('Segment values that its responses have; empty: all responses'),
  n: z.int().describe('Responses in this scope'),
  rank: z
    .strictObject({ position: z.int(), of: z.int() })
    .nullable()
    .describe(
      "Own operator's index among the published scopes of the same kind, 1 = highest; null where it has no peers",
    ),
  operators: z.array(operatorScoresSchema),
  gaps: z.array(gapSchema),
  composites: z.array(compositeGapSchema),
  diagnosis: z.array(diagnosisSchema).describe('Of every party, in the order of operators'),
  service: serviceSchema.optional().describe('Beside the answers; absent where the programme measures nothing else'),
  complaints: complaintFiguresSchema.nullable().describe('null: the programme counts none, or none were sent'),
  followUps: followUpFiguresSchema.nullable().describe('null: the programme asks none, or none were sent'),
});
export type ScopeScores = z.infer<typeof scopeScoresSchema>;

/** The whole result of one period: `scores.json`. Numbers are full doubles, never rounded. */
export const scoresSchema = z
  .strictObject({
    format: z.literal('yardstick-scores-1'),
    methodVersion: z.string(),
    programme: z.strictObject({ id: z.string(), hash: z.string(), effectiveFrom: monthSchema }),
    period: periodSchema,
    revision: z.int().min(0),
    issue: issueSchema.optional().describe('Absent in the first revision of a complete sample'),
    cutOff: z.string().describe('Scheduled time of the run that read the answers, ISO 8601 UTC'),
    provenance: z.enum(['survey', 'simulated']),
    rules: z.strictObject({
      form: z
        .enum(['respondent', 'aggregate'])
        .describe('respondent: the index is the mean of the respondents’ own indices'),
      weights: z.enum(['given', 'assumed']),
      weighting: z
        .strictObject({
          base: z.enum(['given', 'none']),
          method: z.enum(['none', 'post-stratification', 'raking']),
          trim: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
        })
        .describe('How responses were weighted; standard errors know of fitted weights'),
      hideBelow: z.int(),
      markBelow: z.int(),
      unreliableRse: z.number().nullable().describe('Relative standard error from which a figure is marked'),
      significance: z.number(),
      adjustment: z.enum(['holm', 'benjamini-hochberg']),
    }),
    sample: sampleSchema,
    index: indexSchema,
    indicators: z.array(
      z.strictObject({
        indicator: z.string(),
        kind: z.enum(['index', 'dimension', 'item', 'outside']),
        level: z.int().nullable(),
        parent: z.string().nullable(),
        weight: z.number().nullable(),
      }),
    ),
    scopes: z.array(scopeScoresSchema),
    trend: z.array(trendPointSchema).describe('The periods before, oldest first, this one last'),
    charts: z.array(chartSchema).describe('Control charts of each operator’s index, scope by scope'),
    coding: codingSchema,
    effects: effectsSchema,
    actions: actionFiguresSchema,
    risks: riskFiguresSchema,
    earlyWarnings: earlyWarningsSchema,
    raisedWarnings: raisedWarningsSchema,
    neural: neuralSchema.nullable().describe('Of the whole company; null in what a narrower scope may see'),
    benchmarkGaps: z.array(benchmarkGapSchema),
    warnings: z.array(warningSchema).describe('Published figures that contradict each other'),
  })
  .meta({ title: 'Yardstick scores' });
export type Scores = z.infer<typeof scoresSchema>;

const partSchema = z.strictObject({
  scope: z.string(),
  n: z.int().describe('Own responses'),
  nodes: z.array(nodeScoreSchema.pick({ indicator: true, status: true, value: true, ci95: true, n: true })),
});
export type Part = z.infer<typeof partSchema>;

/**
 * What one scope's report may draw on: its own cells, its own sample and trend, the own operator's total of the parent,
 * and index, dimensions and overall satisfaction of the scopes that it is the parent of. Nothing of another scope is in it, so that no renderer can show it by mistake.
 */
export const scopedScoresSchema = scoresSchema.omit({ scopes: true }).extend({
  scope: scopeScoresSchema,
  parentTotal: z.strictObject({ scope: z.string(), own: operatorScoresSchema }).nullable(),
  parts: z.array(partSchema),
});
export type ScopedScores = z.infer<typeof scopedScoresSchema>;
