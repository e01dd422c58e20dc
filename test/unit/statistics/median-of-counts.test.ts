import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOfCounts } from '../../../functions/statistics/median-of-counts.ts';

const counted = (values: readonly number[]) => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe('the median of counted values', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[1, 2], 1.5],
    [[3, 1, 2], 2],
    [[10, 10, 20, 40], 15],
    [[5, 5, 5, 900], 5],
  ])('%j: %s', (values, median) => {
    expect(medianOfCounts(counted(values))).toBe(median);
  });

  it('is that of the sorted values, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const middle = (sorted.length - 1) / 2;
        const expected = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
        expect(medianOfCounts(counted(values))).toBe(expected);
      }),
    );
  });
});
