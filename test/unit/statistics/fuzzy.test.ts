import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFuzzy } from '../../../functions/statistics/fuzzy/evaluate.ts';
import { edgeCase, near, nearAll, oracle } from './oracle.ts';

const TWENTY = [100, 80, 60, 40, 20];
const LIKERT = [100, 75, 50, 25, 0];

interface Node {
  readonly R: readonly (readonly number[])[];
  readonly a: readonly number[];
  readonly b: readonly number[];
}
const airport = oracle<{
  level2: Readonly<Record<string, Node>>;
  dimension_weights: Readonly<Record<string, number>>;
  level1_matrix: readonly (readonly number[])[];
  result_vector: readonly number[];
  scores: { grade_20_100: number; likert_0_100: number };
  max_membership_grade: number;
  zadeh_max_min: { vector: readonly number[]; scores: { grade_20_100: number; likert_0_100: number } };
}>('15_fuzzy_evaluation');
const worked = oracle<{
  spssau_published: Node;
  hand_example_1: Node & { scores: { grade_20_100: number; likert_0_100: number } };
  seed000_table: Node & { score_100_75_50_25: number; 'score_100_66.7_33.3_0': number };
}>('19_fuzzy_worked');

function evaluated({ a, R }: Pick<Node, 'a' | 'R'>, values: readonly number[]) {
  const found = evaluateFuzzy(a, R, values);
  if (found.status !== 'ok') throw new Error(found.status);
  return found;
}

describe('fuzzy comprehensive evaluation', () => {
  it.each(Object.entries(airport.level2))('of the airport, %s (oracle 15)', (_, node) => {
    nearAll(evaluated(node, LIKERT).weightedAverage.vector, node.b);
  });

  it('of the whole airport, under both operators and on two grade scales (oracle 15)', () => {
    const top = { a: Object.values(airport.dimension_weights), R: airport.level1_matrix };
    const [likert, twenty] = [evaluated(top, LIKERT), evaluated(top, TWENTY)];
    nearAll(likert.weightedAverage.vector, airport.result_vector);
    near(likert.weightedAverage.score, airport.scores.likert_0_100);
    near(twenty.weightedAverage.score, airport.scores.grade_20_100);
    nearAll(likert.maxMin.vector, airport.zadeh_max_min.vector);
    near(likert.maxMin.score, airport.zadeh_max_min.scores.likert_0_100);
    near(twenty.maxMin.score, airport.zadeh_max_min.scores.grade_20_100);
    expect(likert.weightedAverage.grade + 1).toBe(airport.max_membership_grade);
    // The largest membership says "very satisfied", the score "satisfied".
    expect([likert.scoreGrade + 1, likert.agree]).toEqual([2, false]);
  });

  it('of examples worked by hand (oracle 19)', () => {
    const { spssau_published: spssau, hand_example_1: hand, seed000_table: table } = worked;
    nearAll(evaluated(spssau, [4, 3, 2, 1]).weightedAverage.vector, spssau.b);
    nearAll(evaluated(hand, TWENTY).weightedAverage.vector, hand.b);
    near(evaluated(hand, TWENTY).weightedAverage.score, hand.scores.grade_20_100);
    near(evaluated(hand, LIKERT).weightedAverage.score, hand.scores.likert_0_100);
    nearAll(evaluated(table, [100, 75, 50, 25]).weightedAverage.vector, table.b);
    near(evaluated(table, [100, 75, 50, 25]).weightedAverage.score, table.score_100_75_50_25);
    near(evaluated(table, [100, 200 / 3, 100 / 3, 0]).weightedAverage.score, table['score_100_66.7_33.3_0']);
  });

  it('says where both operators and the score agree', () => {
    const found = evaluated(
      {
        a: [0.6, 0.4],
        R: [
          [0.1, 0.8, 0.1],
          [0.2, 0.7, 0.1],
        ],
      },
      [100, 50, 0],
    );
    expect(found).toMatchObject({ scoreGrade: 1, agree: true, weightedAverage: { grade: 1 }, maxMin: { grade: 1 } });
  });

  it('refuses rows and weights that do not sum to 1 (edge cases)', () => {
    const row = edgeCase<Pick<Node, 'a' | 'R'>, { row_sums: number[] }>('fuzzy_row_not_one').input;
    expect(evaluateFuzzy(row.a, row.R, [100, 50, 0])).toEqual({ status: 'rows_not_one', rows: [0] });
    const weights = edgeCase<Pick<Node, 'a' | 'R'>, { weight_sum: number }>('fuzzy_weights_not_one');
    const found = evaluateFuzzy(weights.input.a, weights.input.R, [100, 50, 0]);
    expect(found.status).toBe('weights_not_one');
    near(found.status === 'weights_not_one' ? found.sum : null, weights.expected.weight_sum);
  });

  it('by weighted average on linear grades is the weighted mean of the rows', () => {
    const row = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 })
      .filter((counts) => counts.some((count) => count > 0))
      .map((counts) => counts.map((count) => count / counts.reduce((sum, one) => sum + one, 0)));
    const weights = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
      .map(([a, b]) => [a / (a + b), b / (a + b)]);
    fc.assert(
      fc.property(weights, row, row, (a, first, second) => {
        const mean = (shares: readonly number[]) => shares.reduce((sum, share, k) => sum + share * (LIKERT[k] ?? 0), 0);
        const [u = 0, v = 0] = a;
        near(evaluated({ a, R: [first, second] }, LIKERT).weightedAverage.score, u * mean(first) + v * mean(second));
      }),
    );
  });
});
