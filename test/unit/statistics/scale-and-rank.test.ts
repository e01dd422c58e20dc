import { describe, expect, it } from 'vitest';
import { ranks } from '../../../functions/statistics/rank.ts';
import { scoreOf } from '../../../functions/statistics/scale.ts';
import { edgeCase, oracle } from './oracle.ts';

describe('score of a code', () => {
  it('has none for missing codes, codes off the scale and fractions', () => {
    const { input, expected } = edgeCase<
      { x: readonly number[]; scale: readonly [number, number] },
      { score100: readonly (number | null)[] }
    >('likert_codes');
    expect(input.x.map((code) => scoreOf(code, ...input.scale))).toEqual(expected.score100);
    expect(scoreOf(2.5, ...input.scale)).toBeNull();
  });
});

describe('ranks', () => {
  it('of the 19 published indicators are those of the corrected table', () => {
    const { indicators_table_2_6: table } = oracle<{
      indicators_table_2_6: { scores: Record<string, number>; correct_rank: Record<string, number> };
    }>('21_seed_tables');
    const ids = Object.keys(table.scores);
    const places = ranks(ids.map((id) => table.scores[id] ?? 0));
    expect(Object.fromEntries(ids.map((id, i) => [id, places[i]]))).toEqual(table.correct_rank);
  });

  it('are shared by ties, and the next one skips', () => {
    expect(ranks([75, 80, 60, 75 + 1e-13])).toEqual([2, 1, 4, 2]);
    expect(ranks([])).toEqual([]);
  });
});
