import * as z from 'zod';

const membership = z.array(z.number()).describe('Per grade, from the highest; 0-1');

const operatorSchema = z.strictObject({
  vector: membership,
  score: z.number().describe('Σ membership × grade value / Σ membership'),
  grade: z.int().describe('Place of the largest membership, from 1; of equal ones the higher grade'),
});

const nodeSchema = z.strictObject({
  indicator: z.string(),
  status: z
    .enum(['ok', 'no_data', 'suppressed'])
    .describe('no_data: an item below has no answers; its weight is not given to the others'),
  weightedAverage: operatorSchema.nullable().describe('Operator M(·,+): b = Σ w · r; sums to 1'),
  maxMin: operatorSchema
    .nullable()
    .describe("Zadeh's operator M(∧,∨): b = max min(w, r), before normalisation; loses what is not largest"),
  scoreGrade: z.int().nullable().describe('Grade whose value is nearest to the score of the weighted average'),
  agree: z.boolean().nullable().describe('Whether scoreGrade and both largest memberships name one grade'),
});

/** Fuzzy comprehensive evaluation over the tree: shares of the grades as memberships. */
export const fuzzySchema = z.strictObject({
  grades: z.array(z.number()).describe('Value of each grade, from the highest, as the programme gives them'),
  nodes: z.array(nodeSchema).describe('The index, then every other node of the tree; an item has its own shares'),
});
export type Fuzzy = z.infer<typeof fuzzySchema>;
export type FuzzyNode = z.infer<typeof nodeSchema>;
