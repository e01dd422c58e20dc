import { describe, expect, it } from 'vitest';
import { effectiveSize } from '../../../functions/statistics/effective-size.ts';
import { postStratify } from '../../../functions/statistics/weighting/post-stratify.ts';
import { rake } from '../../../functions/statistics/weighting/rake.ts';
import { edgeCase, near, nearAll, oracle } from './oracle.ts';
import {
  holdsMargins,
  marginOf,
  numbers,
  passengers,
  passengerWeights,
  schools,
  schoolWeights,
  table,
  texts,
  totalsOf,
} from './weighting-data.ts';

const figures = oracle<{
  readonly raking_margins: readonly { variable: string; targets: Record<string, number> }[];
  readonly raked_without_fpc: { kish_deff: number; kish_neff: number; min_w: number; max_w: number; sum_w: number };
}>('07_survey_weights');
const base = numbers(schools, 'pw');
const margins = figures.raking_margins.map(({ variable, targets }) => {
  const column = variable.replace('.', '_');
  return marginOf(column, texts(schools, column), targets);
});
const types = margins.slice(0, 1);

describe('post-stratification', () => {
  it("gives postStratify's weights", () => {
    const expected = numbers(schoolWeights, 'poststrat_w');
    for (const margin of types) {
      postStratify(base, margin).forEach((weight, i) => {
        near(weight, expected[i] ?? null);
      });
    }
  });

  it('is rake with one margin, and keeps a weight of 0', () => {
    const someZero = base.map((weight, i) => (i === 7 ? 0 : weight * (1 + (i % 3))));
    for (const margin of types) {
      const weights = postStratify(someZero, margin);
      nearAll([...rake(someZero, types).weights], [...weights]);
      expect(weights[7]).toBe(0);
    }
  });
});

describe('raking', () => {
  it('is to the margins of the population table', () => {
    const population = table('api_population_margins.csv');
    for (const { variable, targets } of margins) {
      expect(totalsOf(numbers(population, 'N'), texts(population, variable))).toEqual(Object.fromEntries(targets));
    }
  });

  it("gives rake's weights, effective size and extremes for the schools", () => {
    const { weights } = rake(base, margins);
    nearAll([...weights], numbers(schoolWeights, 'raked_w'));
    holdsMargins(weights, margins);
    const total = weights.reduce((sum, w) => sum + w, 0);
    const size = effectiveSize(
      total,
      weights.reduce((sum, w) => sum + w * w, 0),
    );
    const expected = figures.raked_without_fpc;
    nearAll(
      [total, size, weights.length / size, Math.min(...weights), Math.max(...weights)],
      [expected.sum_w, expected.kish_neff, expected.kish_deff, expected.min_w, expected.max_w],
    );
  });

  it("gives rake's weights for unequal base weights: passengers of 2017 in the mix of 2016", () => {
    const { composition_adjusted: adjusted } = oracle<{
      composition_adjusted: { targets: readonly Record<string, string | number>[][] };
    }>('07b_weighted_means');
    const airport = ['barea', 'strata'].map((variable, m) => {
      const rows = adjusted.targets[m] ?? [];
      const targets = Object.fromEntries(rows.map((row) => [String(row[variable]), Number(row.Freq)]));
      return marginOf(variable, texts(passengers, variable), targets);
    });
    const { weights } = rake(numbers(passengers, 'weight'), airport);
    nearAll([...weights], numbers(passengerWeights, 'raked_w'));
    holdsMargins(weights, airport);
  });

  it('of a table of cells gives the fitted table and the factor of every cell', () => {
    const { input, expected } = edgeCase<
      { table: number[][]; row_targets: number[]; col_targets: number[] },
      { fitted: number[][]; cell_multipliers: number[][] }
    >('ipf_small');
    const cells = input.table.flat();
    const { weights } = rake(cells, [
      marginOf('row', ['0', '0', '1', '1'], Object.fromEntries(input.row_targets.entries())),
      marginOf('column', ['0', '1', '0', '1'], Object.fromEntries(input.col_targets.entries())),
    ]);
    nearAll([...weights], expected.fitted.flat());
    nearAll(
      [...weights].map((weight, i) => weight / (cells[i] ?? 1)),
      expected.cell_multipliers.flat(),
    );
  });

  it('without margins leaves the base weights', () => {
    expect(rake([1, 2], [])).toEqual({ weights: Float64Array.of(1, 2), rounds: 0, trimmed: 0 });
  });
});
