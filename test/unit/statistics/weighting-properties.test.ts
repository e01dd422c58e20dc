import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Margin } from '../../../functions/statistics/weighting/margin.ts';
import { rake } from '../../../functions/statistics/weighting/rake.ts';
import { holdsMargins, marginOf, numbers, schools, texts, totalsOf } from './weighting-data.ts';

/** A sample of every combination of three cities and two ages, and a population of another mix: always feasible. */
const sample = fc
  .array(fc.record({ city: fc.nat(2), age: fc.nat(1), weight: fc.double({ min: 0.1, max: 20, noNaN: true }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((drawn) => [...Array.from({ length: 6 }, (_, i) => ({ city: i % 3, age: i % 2, weight: 1 })), ...drawn]);
const population = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 6, maxLength: 6 });

type Row = { readonly city: number; readonly age: number; readonly weight: number };
const marginsOf = (rows: readonly Row[], sizes: readonly number[], name = (i: number) => `${i}`): Margin[] =>
  (['city', 'age'] as const).map((variable) => {
    const cells = sizes.map((_, i) => name(variable === 'city' ? i % 3 : i % 2));
    return marginOf(
      variable,
      rows.map((row) => name(row[variable])),
      totalsOf(sizes, cells),
    );
  });
const weightsOf = (rows: readonly Row[]) => rows.map(({ weight }) => weight);

describe('raking', () => {
  it('hits its margins, whatever the sample', () => {
    fc.assert(
      fc.property(sample, population, (rows, sizes) => {
        const margins = marginsOf(rows, sizes);
        holdsMargins(rake(weightsOf(rows), margins).weights, margins);
      }),
    );
  });

  it('does not depend on the scale of the base weights, nor on the names of categories', () => {
    fc.assert(
      fc.property(sample, population, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (rows, sizes, scale) => {
        const { weights } = rake(weightsOf(rows), marginsOf(rows, sizes));
        const scaled = rake(
          weightsOf(rows).map((w) => w * scale),
          marginsOf(rows, sizes),
        ).weights;
        const renamed = rake(
          weightsOf(rows),
          marginsOf(rows, sizes, (i) => `城市 ${9 - i}`),
        ).weights;
        weights.forEach((weight, i) => {
          for (const other of [scaled, renamed]) expect(Math.abs((other[i] ?? 0) / weight - 1)).toBeLessThan(1e-8);
        });
      }),
    );
  });

  it('gives respondents of one cell one factor', () => {
    fc.assert(
      fc.property(sample, population, (rows, sizes) => {
        const { weights } = rake(weightsOf(rows), marginsOf(rows, sizes));
        const factors = new Map<string, number>();
        rows.forEach(({ city, age, weight }, i) => {
          const factor = (weights[i] ?? 0) / weight;
          const known = factors.get(`${city} ${age}`) ?? factor;
          expect(Math.abs(factor / known - 1)).toBeLessThan(1e-12);
          factors.set(`${city} ${age}`, known);
        });
      }),
    );
  });
});

describe('trimming', () => {
  const schoolMargins = [
    marginOf('stype', texts(schools, 'stype'), { E: 4421, H: 755, M: 1018 }),
    marginOf('sch_wide', texts(schools, 'sch_wide'), { No: 1072, Yes: 5122 }),
  ];
  const skewed = schools.map((_, i) => (i % 20 === 0 ? 40 : 1 + (i % 7)));

  it.each(['mean', 'median'] as const)('holds bounds of the %s and margins at once', (of) => {
    const untrimmed = rake(skewed, schoolMargins).weights;
    const { weights, trimmed } = rake(skewed, schoolMargins, { trim: { lower: 0.3, upper: 3, of } });
    const sorted = untrimmed.toSorted();
    const middle = of === 'mean' ? 6194 / 200 : ((sorted[99] ?? 0) + (sorted[100] ?? 0)) / 2;
    expect(Math.max(...untrimmed)).toBeGreaterThan(3.5 * middle);
    expect(Math.max(...weights)).toBeLessThanOrEqual(3 * middle * (1 + 1.001e-9));
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.3 * middle * (1 - 1.001e-9));
    expect(trimmed).toBeGreaterThanOrEqual(10);
    expect(trimmed).toBeLessThan(200);
    holdsMargins(weights, schoolMargins);
  });

  it('changes nothing where no weight is outside, and leaves weights of 0', () => {
    const base = numbers(schools, 'pw').map((weight, i) => (i === 3 ? 0 : weight));
    const wide = rake(base, schoolMargins, { trim: { lower: 0.2, upper: 5, of: 'median' } });
    expect(wide).toEqual(rake(base, schoolMargins));
    const narrow = rake(skewed.with(3, 0), schoolMargins, { trim: { lower: 0.3, upper: 3, of: 'median' } });
    expect(narrow.weights[3]).toBe(0);
  });
});
