import { describe, expect, it } from 'vitest';
import { commonWeights } from '../../../functions/statistics/comparisons/common-weights.ts';
import {
  compositeGap,
  type MixRow,
  type NamedSample,
} from '../../../functions/statistics/comparisons/composite-gap.ts';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { near, nearAll, oracle } from './oracle.ts';
import { having } from './surveys.ts';

describe('published composites (doc 1, brand pairs of 2007)', () => {
  const table = oracle<{
    competitor_table_2_5: {
      readonly own: readonly number[];
      readonly competitor: readonly number[];
      readonly gap: readonly number[];
      readonly composite_own: number;
      readonly composite_competitor: number;
      readonly composite_gap: number;
      readonly unique_common_weights: readonly number[];
    };
  }>('21_seed_tables').competitor_table_2_5;
  const published = {
    own: table.own,
    competitor: table.competitor,
    compositeOwn: table.composite_own,
    compositeCompetitor: table.composite_competitor,
  };

  it('come from one set of weights, which gives them back', () => {
    const result = having(commonWeights(published), 'weights');
    expect(result.status).toBe('found');
    nearAll(result.weights, table.unique_common_weights);
    const rows = result.weights.map((weight, i): MixRow => {
      const side = (name: string, mean = 0): NamedSample => ({ sample: name, n: 100, mean, se: null });
      // C-net's one score faces two own brands.
      const rival = i < 2 ? 'C-net' : 'G-net';
      return {
        segment: `${i}`,
        weight,
        own: side(`own ${i}`, table.own[i]),
        competitor: side(rival, table.competitor[i]),
      };
    });
    const composite = having(compositeGap(rows), 'difference');
    expect(composite.status).toBe('no_interval');
    near(composite.own, table.composite_own);
    near(composite.competitor, table.composite_competitor);
    near(composite.difference, table.composite_gap);
  });

  it('that no mix of the brands gives are found out', () => {
    const { status, weights } = having(commonWeights({ ...published, compositeOwn: 81 }), 'weights');
    expect(status).toBe('impossible');
    near(weights[0] + weights[1] + weights[2], 1);
    expect(Math.min(...weights)).toBeLessThan(0);
  });

  it('do not tell the weights of two pairs, of four, or of pairs in line', () => {
    const more = (values: readonly number[]) => ({ ...published, own: values, competitor: values });
    for (const values of [[80, 70], [80, 70, 60, 50], [80, 70, 60], []])
      expect(commonWeights(more(values))).toEqual({ status: 'not_unique' });
    expect(() => commonWeights({ ...published, own: [80, 70] })).toThrow(StatisticsInputError);
    expect(() => commonWeights({ ...published, compositeOwn: Number.NaN })).toThrow(StatisticsInputError);
  });
});
