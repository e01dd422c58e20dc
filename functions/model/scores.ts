import { z } from 'zod';
import { monthSchema, periodSchema } from './period.ts';

const interval = z.tuple([z.number(), z.number()]).nullable().describe('[low, high], points');

const baseStatusSchema = z
  .enum(['published', 'marked', 'suppressed', 'no_data'])
  .describe(
    'published; marked: small base, read with care; suppressed: base too small, hidden; no_data: nobody answered',
  );
export type BaseStatus = z.infer<typeof baseStatusSchema>;

const nodeScoreSchema = z.strictObject({
  indicator: z.string().describe('Id of an indicator or item'),
  status: baseStatusSchema,
  value: z.number().nullable().describe('Mean of the respondents, points 0-100'),
  se: z.number().nullable().describe('Standard error of value, points; linearised (Taylor) where answers are weighted'),
  ci95: interval.describe('95 % interval of value (t distribution, n - 1 degrees of freedom)'),
  n: z.int().describe('Respondents, unweighted'),
  effectiveN: z.number().nullable().describe('Kish effective sample size'),
  sd: z.number().nullable().describe('Sample standard deviation, points'),
  distribution: z
    .array(z.strictObject({ code: z.int(), n: z.int(), share: z.number().describe('0-1, weighted') }))
    .nullable()
    .describe('Answers per code; items only'),
  rank: z.int().nullable().describe('1 = highest among the published indicators of the same level; ties share a rank'),
});
export type NodeScore = z.infer<typeof nodeScoreSchema>;

const partySchema = z.strictObject({ operator: z.string(), brand: z.string().nullable() });

const operatorScoresSchema = z.strictObject({
  operator: z.string(),
  brand: z.string().nullable().describe('null: the whole operator'),
  n: z.int().describe('Responses in this scope'),
  nodes: z.array(nodeScoreSchema),
});
export type OperatorScores = z.infer<typeof operatorScoresSchema>;

const VERDICTS = ['ahead', 'level', 'behind', 'insufficient'] as const;

const gapSchema = z.strictObject({
  pair: z.string(),
  own: partySchema,
  competitor: partySchema,
  indicator: z.string(),
  level: z.int().nullable().describe('Level in the tree, 0 = index; null: an item outside the tree'),
  status: baseStatusSchema.describe('The weaker of the two bases'),
  difference: z.number().nullable().describe('Own minus competitor, points'),
  se: z.number().nullable(),
  df: z.number().nullable().describe('Welch-Satterthwaite degrees of freedom'),
  ci95: interval.describe('95 % interval of difference (Welch)'),
  p: z.number().nullable().describe("Two-sided p of Welch's test"),
  pAdjusted: z.number().nullable().describe('p adjusted over the family'),
  family: z
    .strictObject({ id: z.string(), size: z.int() })
    .nullable()
    .describe('All publishable gaps of this scope and level'),
  verdict: z.enum(VERDICTS),
});
export type Gap = z.infer<typeof gapSchema>;

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
});
export type ScopeScores = z.infer<typeof scopeScoresSchema>;

export const trendPointSchema = z.strictObject({
  period: periodSchema,
  scope: z.string(),
  operator: z.string(),
  brand: z.string().nullable(),
  status: baseStatusSchema,
  value: z.number().nullable(),
  ci95: interval,
  n: z.int(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

const benchmarkGapSchema = z.strictObject({
  indicator: z.string(),
  operator: z.string().describe('Whose published score it is'),
  brand: z.string().nullable(),
  own: z.number().describe('Own score, points'),
  ownSource: z.enum(['answers', 'published']),
  benchmark: z.number(),
  difference: z.number().describe('Own minus benchmark, points; no interval, since no n and s.d. were published'),
  source: z.string(),
});
export type BenchmarkGap = z.infer<typeof benchmarkGapSchema>;

const warningSchema = z.strictObject({
  code: z.enum(['parent_outside_children', 'whole_outside_parts']),
  operator: z.string(),
  indicator: z.string(),
  value: z.number().describe('The published figure that cannot hold'),
  range: z.tuple([z.number(), z.number()]).describe('Range that it should lie in'),
  source: z.string(),
});
export type Warning = z.infer<typeof warningSchema>;

const sampleSchema = z.strictObject({
  responses: z.int(),
  byOperator: z.array(z.strictObject({ operator: z.string(), n: z.int() })),
  quotas: z.array(
    z.strictObject({
      operator: z.string(),
      where: z.record(z.string(), z.string()),
      minimum: z.int(),
      n: z.int(),
    }),
  ),
});

/** The whole result of one period: `scores.json`. Numbers are full doubles, never rounded. */
export const scoresSchema = z
  .strictObject({
    format: z.literal('yardstick-scores-1'),
    methodVersion: z.string(),
    programme: z.strictObject({ id: z.string(), hash: z.string(), effectiveFrom: monthSchema }),
    period: periodSchema,
    revision: z.int().min(0),
    cutOff: z.string().describe('Scheduled time of the run that read the answers, ISO 8601 UTC'),
    provenance: z.enum(['survey', 'simulated']),
    rules: z.strictObject({
      form: z.literal('respondent').describe('The index is the mean of the respondents’ own indices'),
      weights: z.enum(['given', 'assumed']),
      hideBelow: z.int(),
      markBelow: z.int(),
      significance: z.number(),
      adjustment: z.enum(['holm', 'benjamini-hochberg']),
    }),
    sample: sampleSchema,
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
    trend: z.array(trendPointSchema).describe('The index in the periods before, oldest first, this one last'),
    benchmarkGaps: z.array(benchmarkGapSchema),
    warnings: z.array(warningSchema).describe('Published figures that contradict each other'),
  })
  .meta({ title: 'Yardstick scores' });
export type Scores = z.infer<typeof scoresSchema>;

/**
 * What one scope's report may draw on: its own cells, its own sample and trend, and the own operator's total of the
 * parent. Nothing of another scope is in it, so that no renderer can show it by mistake.
 */
export const scopedScoresSchema = scoresSchema.omit({ scopes: true }).extend({
  scope: scopeScoresSchema,
  parentTotal: z.strictObject({ scope: z.string(), own: operatorScoresSchema }).nullable(),
});
export type ScopedScores = z.infer<typeof scopedScoresSchema>;
