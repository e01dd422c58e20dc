import { describe, expect, it } from 'vitest';
import { feasibleMeans } from '../../../functions/scoring/suppression/feasible.ts';
import type { Relation } from '../../../functions/scoring/suppression/relations.ts';
import type { Sums } from '../../../functions/scoring/suppression/sheet.ts';

const FIVE = [0, 25, 50, 75, 100];

/** Sums of cells by their answers with each code of one question. */
function counted(cells: readonly (readonly number[])[], points: readonly number[] = FIVE): Sums {
  const sum = (of: (points: number) => number) =>
    Float64Array.from(cells, (answers) => answers.reduce((all, n, code) => all + n * of(FIVE[code] ?? 0), 0));
  return {
    weight: sum(() => 1),
    value: sum((x) => x),
    square: sum((x) => x * x),
    codes: points.map((_, code) => Float64Array.from(cells, (answers) => answers[code] ?? 0)),
    points: () => points,
  };
}
const together = (...cells: readonly number[]): Relation => ({
  equation: new Map(cells.map((cell) => [cell, 1])),
  additive: true,
});
const rounded = (relations: readonly Relation[], sums: Sums, cell: number) => {
  const { low = Number.NaN, high = Number.NaN } = feasibleMeans(relations, sums).get(cell) ?? {};
  return [low, high].map((end) => Math.round(end * 1e6) / 1e6);
};

describe('bounds on the mean of a hidden cell', () => {
  it('are those of its lowest and its highest answers among the hidden ones', () => {
    const sums = counted([
      [0, 0, 0, 1, 9],
      [1, 0, 2, 0, 17],
    ]);
    // Ten of thirty answers: 0, 50, 50, 75 and 26 times 100.
    expect(rounded([together(0, 1)], sums, 0)).toEqual([77.5, 100]);
    expect(rounded([together(0, 1)], sums, 1)).toEqual([(0 + 50 + 50 + 75 + 16 * 100) / 20, 100]);
  });

  it('know what several sums say together: who is in two groups gave an answer of both', () => {
    // Row 0 + 1 has only 4s and 5s, column 0 + 2 only 1s and 5s.
    const sums = counted([
      [0, 0, 0, 0, 10],
      [0, 0, 0, 20, 5],
      [15, 0, 0, 0, 9],
    ]);
    expect(rounded([together(0, 1), together(0, 2)], sums, 0)).toEqual([100, 100]);
  });

  it('follow from mean and spread where an indicator has no codes', () => {
    const sums = counted(
      [
        [2, 0, 4, 0, 4],
        [5, 0, 10, 0, 15],
      ],
      [],
    );
    // Mean 65 and variance 1400 of 40; ten of them: s √(30/10) to either side, but on the scale.
    const { low = 0, high = 0 } = feasibleMeans([together(0, 1)], sums).get(0) ?? {};
    expect(low).toBeCloseTo(Math.max(0, 65 - Math.sqrt(1400 * 3)), 9);
    expect(high).toBeCloseTo(100, 6);
  });

  it('say nothing where sums are not known', () => {
    expect(feasibleMeans([together(0, 5)], counted([[1, 1, 1, 1, 1]])).size).toBe(0);
  });
});
