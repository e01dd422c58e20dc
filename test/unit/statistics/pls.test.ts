import { describe, expect, it } from 'vitest';
import { acsiIndex } from '../../../functions/statistics/pls/acsi-index.ts';
import { estimatePaths, type PathEstimate } from '../../../functions/statistics/pls/estimate.ts';
import type { InnerScheme } from '../../../functions/statistics/pls/inner-weights.ts';
import { itemMoments } from '../../../functions/statistics/pls/item-moments.ts';
import { near } from './oracle.ts';
import { ecsi, items, moments, plsFigures, rows } from './pls-data.ts';
import { summaryOf } from './sample.ts';

const estimate = (scheme: InnerScheme, of = moments): PathEstimate => {
  const result = estimatePaths(of, ecsi, scheme);
  if (result.status !== 'ok') throw new Error(result.status);
  return result;
};

const momentsOf = (item: string) => {
  const at = items.indexOf(item);
  return { mean: moments.means[at] ?? 0, sd: moments.sds[at] ?? 0 };
};

describe.each([
  ['centroid', 'semPLS_centroid'],
  ['path', 'semPLS_pathWeighting'],
  ['path', 'seminr_path_weighting'],
] as const)('the ECSI model by the %s scheme, against %s', (scheme, by) => {
  const expected = plsFigures(by);
  const result = estimate(scheme);

  it('has these outer weights', () => {
    for (const block of result.blocks) {
      for (const { item, weight } of block.weights) {
        near(weight, expected.blocks[block.id]?.outer_weight_standardised[item] ?? null);
      }
    }
    expect(result.blocks.flatMap((block) => block.weights)).toHaveLength(24);
    expect(result.negative).toEqual([]);
  });

  it('has these path coefficients', () => {
    expect(result.paths).toHaveLength(12);
    for (const { from, to, coefficient } of result.paths) {
      near(coefficient, expected.path_coefficients[from]?.[to] ?? null);
    }
  });

  it('has these indices, in the form of ACSI', () => {
    for (const block of result.blocks) {
      const figures = expected.blocks[block.id];
      const index = acsiIndex(
        block.weights.map((w) => ({ ...w, ...momentsOf(w.item) })),
        1,
        10,
      );
      if (index.status !== 'ok') throw new Error(index.status);
      near(index.index, figures?.index_acsi_unstandardised ?? null);
      for (const { item, weight } of index.weights) near(weight, figures?.unstandardised_normalised[item] ?? null);
      const scores = rows.map((row) =>
        index.weights.reduce((sum, w) => sum + (w.weight * 100 * ((row[items.indexOf(w.item)] ?? 0) - 1)) / 9, 0),
      );
      const { mean, sd } = summaryOf(scores);
      near(mean, index.index);
      near(sd ?? 0, figures?.index_sd_unstandardised ?? null);
      // Standardised weights in their place: what some sources print.
      const standardised = acsiIndex(
        block.weights.map((w) => ({ ...w, ...momentsOf(w.item), sd: 1 })),
        1,
        10,
      );
      near(standardised.status === 'ok' ? standardised.index : 0, figures?.index_acsi_standardised_weights ?? null);
    }
  });
});

describe('PLS', () => {
  it('has the same weights whatever unit, order and direction of counting', () => {
    const plain = estimate('path');
    const turned = estimate(
      'path',
      itemMoments(items, rows.map((row) => row.map((code) => 100 - 3 * code)).toReversed()),
    );
    turned.blocks.forEach((block, b) => {
      block.weights.forEach(({ weight }, w) => {
        near(weight, plain.blocks[b]?.weights[w]?.weight ?? null);
      });
    });
  });

  it('names an item that runs against its block', () => {
    const against = rows.map((row) => row.map((code, i) => (items[i] === 'PERQ1' ? 11 - code : code)));
    expect(estimate('path', itemMoments(items, against)).negative).toEqual(['PERQ1']);
  });

  it('leaves out respondents who did not answer every item', () => {
    const gap = rows.map((row, r) => row.map((code, i) => (r === 9 && i === 3 ? null : code)));
    const without = itemMoments(items, gap);
    expect(without.n).toBe(249);
    expect(without).toEqual(
      itemMoments(
        items,
        rows.filter((_, r) => r !== 9),
      ),
    );
  });
});
