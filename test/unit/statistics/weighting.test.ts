import { describe, expect, it } from 'vitest';
import { effectiveSize } from '../../../functions/statistics/effective-size.ts';
import type { Margin } from '../../../functions/statistics/weighting/margin.ts';
import { postStratify } from '../../../functions/statistics/weighting/post-stratify.ts';
import { rake } from '../../../functions/statistics/weighting/rake.ts';
import { edgeCase, near, oracle } from './oracle.ts';
import { numbers, passengers, passengerWeights, schools, schoolWeights, table, texts } from './weighting-data.ts';

interface Figures {
  readonly raking_margins: readonly { variable: string; targets: Record<string, number> }[];
  readonly raked_without_fpc: { kish_deff: number; kish_neff: number; min_w: number; max_w: number; sum_w: number };
}
const figures = oracle<Figures>('07_survey_weights');
const base = numbers(schools, 'pw');
const marginOf = (
  variable: string,
  rows: readonly Record<string, string>[],
  targets: Record<string, number>,
): Margin => ({
  variable,
  categories: texts(rows, variable),
  targets: new Map(Object.entries(targets)),
});
const margins = figures.raking_margins.map(({ variable, targets }) =>
  marginOf(variable.replace('.', '_'), schools, targets),
);

/** R's own raking stops within 1e-10 of the total; so do ours, on another path: compared to 1e-6 relative. */
const nearRaked = (actual: ArrayLike<number>, expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  const worst = expected.map((weight, i) => Math.abs((actual[i] ?? 0) / weight - 1));
  expect(Math.max(...worst)).toBeLessThan(1e-6);
};

const shares = (weights: ArrayLike<number>, categories: readonly string[]): Record<string, number> => {
  const totals: Record<string, number> = {};
  categories.forEach((category, i) => {
    totals[category] = (totals[category] ?? 0) + (weights[i] ?? 0);
  });
  return totals;
};

const holdsMargins = (weights: ArrayLike<number>, all: readonly Margin[]) => {
  for (const margin of all) {
    const reached = shares(weights, margin.categories);
    for (const [label, target] of margin.targets) {
      expect(Math.abs((reached[label] ?? 0) / target - 1), `${margin.variable} ${label}`).toBeLessThanOrEqual(1.1e-10);
    }
  }
};

describe('post-stratification', () => {
  it("gives postStratify's weights", () => {
    const [types] = margins;
    if (types === undefined) throw new Error('no margin');
    const expected = numbers(schoolWeights, 'poststrat_w');
    postStratify(base, types).forEach((weight, i) => {
      near(weight, expected[i] ?? null);
    });
  });

  it('is rake with one margin', () => {
    const [types] = margins;
    if (types === undefined) throw new Error('no margin');
    nearRaked(rake(base, [types]).weights, [...postStratify(base, types)]);
  });
});

describe('raking', () => {
  it('is to the margins of the population table', () => {
    const population = table('api_population_margins.csv');
    for (const margin of margins) {
      expect(shares(numbers(population, 'N'), texts(population, margin.variable))).toEqual(
        Object.fromEntries(margin.targets),
      );
    }
  });

  it("gives rake's weights, effective size and extremes for the schools", () => {
    const { weights } = rake(base, margins);
    nearRaked(weights, numbers(schoolWeights, 'raked_w'));
    holdsMargins(weights, margins);
    const { kish_deff: deff, kish_neff: size, min_w: least, max_w: most, sum_w: sum } = figures.raked_without_fpc;
    const total = weights.reduce((all, w) => all + w, 0);
    const effective = effectiveSize(
      total,
      weights.reduce((all, w) => all + w * w, 0),
    );
    const pairs: [number, number][] = [
      [total, sum],
      [effective, size],
      [weights.length / effective, deff],
      [Math.min(...weights), least],
      [Math.max(...weights), most],
    ];
    for (const [actual, expected] of pairs) expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-6);
  });

  it("gives rake's weights for unequal base weights: passengers of 2017 in the mix of 2016", () => {
    const { composition_adjusted: adjusted } = oracle<{
      composition_adjusted: { targets: readonly Record<string, string | number>[][] };
    }>('07b_weighted_means');
    const airport = ['barea', 'strata'].map((variable, m) =>
      marginOf(
        variable,
        passengers,
        Object.fromEntries((adjusted.targets[m] ?? []).map((row) => [String(row[variable]), Number(row.Freq)])),
      ),
    );
    const { weights } = rake(numbers(passengers, 'weight'), airport);
    nearRaked(weights, numbers(passengerWeights, 'raked_w'));
    holdsMargins(weights, airport);
  });

  it('of a table of cells gives the fitted table and the factor of every cell', () => {
    const { input, expected } = edgeCase<
      { table: number[][]; row_targets: number[]; col_targets: number[] },
      { fitted: number[][]; cell_multipliers: number[][] }
    >('ipf_small');
    const cells = input.table.flat();
    const { weights } = rake(cells, [
      {
        variable: 'row',
        categories: ['a', 'a', 'b', 'b'],
        targets: new Map([
          ['a', 60],
          ['b', 40],
        ]),
      },
      {
        variable: 'column',
        categories: ['c', 'd', 'c', 'd'],
        targets: new Map([
          ['c', 35],
          ['d', 65],
        ]),
      },
    ]);
    nearRaked(weights, expected.fitted.flat());
    nearRaked(
      [...weights].map((weight, i) => weight / (cells[i] ?? 1)),
      expected.cell_multipliers.flat(),
    );
    expect(input.row_targets.concat(input.col_targets)).toEqual([60, 40, 35, 65]);
  });

  it('does not depend on the scale of the base weights, and keeps a weight of 0', () => {
    const scaled = rake(
      base.map((w, i) => (i === 7 ? 0 : w * 1000)),
      margins,
    ).weights;
    expect(scaled[7]).toBe(0);
    nearRaked(
      scaled.filter((w) => w > 0),
      [
        ...rake(
          base.map((w, i) => (i === 7 ? 0 : w)),
          margins,
        ).weights,
      ].filter((w) => w > 0),
    );
  });
});

describe('trimming', () => {
  const skewed = base.map((_, i) => (i % 20 === 0 ? 40 : 1 + (i % 7)));

  it.each(['mean', 'median'] as const)('holds bounds of the %s and margins at once', (of) => {
    const untrimmed = rake(skewed, margins).weights;
    const { weights, trimmed } = rake(skewed, margins, { trim: { lower: 0.3, upper: 3, of } });
    const sorted = untrimmed.toSorted();
    const middle = of === 'mean' ? 6194 / 200 : ((sorted[99] ?? 0) + (sorted[100] ?? 0)) / 2;
    expect(Math.max(...untrimmed)).toBeGreaterThan(3.5 * middle);
    expect(Math.max(...weights)).toBeLessThanOrEqual(3 * middle * (1 + 1e-8));
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.3 * middle * (1 - 1e-8));
    expect(trimmed).toBeGreaterThanOrEqual(10);
    holdsMargins(weights, margins);
  });

  it('changes nothing where no weight is outside', () => {
    const wide = rake(base, margins, { trim: { lower: 0.2, upper: 5, of: 'median' } });
    expect(wide).toEqual(rake(base, margins));
  });
});

describe('weights that cannot be made', () => {
  const sample = ['a', 'a', 'b'];
  const margin = (targets: [string, number][], categories = sample): Margin => ({
    variable: 'city',
    categories,
    targets: new Map(targets),
  });
  const ones = [1, 1, 1];

  it.each<[string, string, readonly number[], Margin[], RegExp]>([
    [
      'a target without respondents',
      'no_respondents',
      ones,
      [
        margin([
          ['a', 1],
          ['b', 1],
          ['c', 1],
        ]),
      ],
      /city, category c.*merge/,
    ],
    [
      'a target whose respondents weigh nothing',
      'no_respondents',
      [1, 1, 0],
      [
        margin([
          ['a', 1],
          ['b', 1],
        ]),
      ],
      /category b/,
    ],
    ['a category without target', 'no_target', ones, [margin([['a', 1]])], /position 2.*category b/],
    [
      'a target of 0 with respondents',
      'invalid_target',
      ones,
      [
        margin([
          ['a', 1],
          ['b', 0],
        ]),
      ],
      /category b.*target 0/,
    ],
    [
      'a negative target',
      'invalid_target',
      ones,
      [
        margin([
          ['a', 1],
          ['b', -1],
        ]),
      ],
      /category b: target -1/,
    ],
    [
      'an infinite target',
      'invalid_target',
      ones,
      [
        margin([
          ['a', Infinity],
          ['b', 1],
        ]),
      ],
      /category a: target Infinity/,
    ],
    [
      'a negative weight',
      'invalid_weight',
      [1, -1, 1],
      [
        margin([
          ['a', 1],
          ['b', 1],
        ]),
      ],
      /position 1 has base weight -1/,
    ],
    ['a weight that is no number', 'invalid_weight', [1, 1, Number.NaN], [], /position 2/],
    ['only weights of 0', 'invalid_weight', [0, 0, 0], [], /above 0/],
    ['too few categories', 'lengths_differ', ones, [margin([['a', 1]], ['a'])], /1 categories for 3/],
    [
      'margins with different totals',
      'totals_differ',
      ones,
      [
        margin([
          ['a', 60],
          ['b', 40],
        ]),
        margin([
          ['a', 70],
          ['b', 130],
        ]),
      ],
      /sum to 200.*to 100.*same total/,
    ],
  ])('%s', (_, fault, weights, all, message) => {
    expect(() => rake(weights, all)).toThrow(
      expect.objectContaining({ fault, message: expect.stringMatching(message) }),
    );
  });

  it('the published cases: no respondents in a row, and totals that disagree', () => {
    for (const [id, fault] of [
      ['ipf_zero_sample_category', 'no_respondents'],
      ['ipf_targets_disagree', 'totals_differ'],
    ] as const) {
      const { input } = edgeCase<{ table: number[][]; row_targets: number[]; col_targets: number[] }, unknown>(id);
      const targets = (values: readonly number[]) => new Map(values.map((value, i) => [String(i), value]));
      const all = [
        { variable: 'row', categories: ['0', '0', '1', '1'], targets: targets(input.row_targets) },
        { variable: 'column', categories: ['0', '1', '0', '1'], targets: targets(input.col_targets) },
      ];
      expect(() => rake(input.table.flat(), all)).toThrow(expect.objectContaining({ fault }));
    }
  });

  it('targets that empty combinations rule out', () => {
    const diagonal = [
      {
        variable: 'row',
        categories: ['a', 'b'],
        targets: new Map([
          ['a', 60],
          ['b', 40],
        ]),
      },
      {
        variable: 'column',
        categories: ['c', 'd'],
        targets: new Map([
          ['c', 30],
          ['d', 70],
        ]),
      },
    ];
    expect(() => rake([1, 1], diagonal)).toThrow(/after 1000 rounds, most at variable/);
  });

  it('bounds that no weights within them can keep', () => {
    const trim = { lower: 0.9, upper: 1.1, of: 'mean' } as const;
    expect(() =>
      rake(
        ones,
        [
          margin([
            ['a', 1],
            ['b', 99],
          ]),
        ],
        { trim, maximumRounds: 50 },
      ),
    ).toThrow(/widen the bounds/);
    expect(() => rake(ones, [], { trim: { ...trim, lower: 1.2 } })).toThrow(
      expect.objectContaining({ fault: 'invalid_bounds' }),
    );
  });
});
