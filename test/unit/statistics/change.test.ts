import { describe, expect, it } from 'vitest';
import { compositionAdjustedChange } from '../../../functions/statistics/change/composition-adjusted.ts';
import { independent } from '../../../functions/statistics/comparisons/independent.ts';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { near, nearAll, oracle } from './oracle.ts';
import { summaryOf } from './sample.ts';
import { airport, having, pointsOf, rating } from './surveys.ts';
import type { WaveCell } from './wave-cell.ts';

const r = oracle<{
  readonly cells: readonly WaveCell[];
  readonly before_after_welch: readonly { measure: string; diff: number; df: number; p: number; ci95: number[] }[];
}>('12_before_after_did');
const waves = { 0: airport(2016), 1: airport(2017) };
const cell = (post: 0 | 1, international: boolean) =>
  pointsOf(
    waves[post].filter((row) => (row.peak === '3') === international),
    'q7_all',
  );

describe('before and after, from independent passengers, against R', () => {
  it.each(r.before_after_welch)('$measure', ({ measure, ...expected }) => {
    const after = waves[0].filter((row) => (row.date ?? '') >= '2016-05-19');
    const before = waves[0].filter((row) => (row.date ?? '') < '2016-05-19');
    const result = having(independent(pointsOf(after, measure), pointsOf(before, measure)), 't');
    near(result.difference, expected.diff);
    near(result.df, expected.df);
    near(result.p, expected.p);
    nearAll(result.ci95, expected.ci95);
  });
});

describe('change at the mix of the earlier wave', () => {
  const sizes = [true, false].map((international) => ({ international, ...cell(0, international) }));
  const segments = sizes.map(({ international, n, mean, se }) => ({
    segment: `${international}`,
    sizeBefore: n,
    before: { n, mean, se },
    after: cell(1, international),
  }));

  it('is that of post-stratified passengers', () => {
    const result = having(compositionAdjustedChange(segments), 'se');
    // The later wave weighted, passenger by passenger, to the earlier wave's shares.
    const later = waves[1].flatMap((row) => {
      const code = rating(row, 'q7_all');
      const segment = segments.find(({ segment: name }) => name === `${row.peak === '3'}`);
      return code === null || segment === undefined
        ? []
        : [{ points: (code - 1) * 25, weight: segment.sizeBefore / segment.after.n }];
    });
    const stratified = summaryOf(
      later.map(({ points }) => points),
      later.map(({ weight }) => weight),
    );
    near(result.adjustedAfter, stratified.mean);
    near(result.before, pointsOf(waves[0], 'q7_all').mean);
    near(result.difference, result.adjustedAfter - result.before);
    const total = r.cells.reduce((sum, c) => sum + (c.post === 0 ? c.n : 0), 0);
    const share = (treated: number) => (r.cells.find((c) => c.post === 0 && c.treated === treated)?.n ?? 0) / total;
    near(
      result.se ** 2,
      r.cells.reduce((sum, c) => sum + share(c.treated) ** 2 * c.var_of_mean, 0),
    );
  });

  it('is 0 where only the mix changed', () => {
    const [high, low] = [summaryOf([75, 80, 85]), summaryOf([55, 60, 65])];
    const result = compositionAdjustedChange([
      { segment: 'high', sizeBefore: 3, before: high, after: high },
      { segment: 'low', sizeBefore: 3, before: low, after: { ...low, n: 12 } },
    ]);
    expect(result).toMatchObject({ status: 'tested', difference: 0, before: 70, adjustedAfter: 70 });
  });

  it('leaves out new segments, and is refused where one vanished', () => {
    const some = summaryOf([75, 80, 85]);
    const kept = { segment: 'kept', sizeBefore: 3, before: some, after: some };
    const added = { segment: 'added', sizeBefore: 0, before: null, after: some };
    const vanished = { segment: 'vanished', sizeBefore: 2, before: some, after: null };
    expect(compositionAdjustedChange([kept, added])).toMatchObject({ status: 'tested', adjustedAfter: 80 });
    expect(compositionAdjustedChange([kept, vanished])).toEqual({
      status: 'empty_segment',
      before: [],
      after: ['vanished'],
    });
    expect(compositionAdjustedChange([added])).toEqual({ status: 'no_data' });
    const single = { ...kept, after: summaryOf([70]) };
    expect(compositionAdjustedChange([single])).toMatchObject({ status: 'no_interval', difference: -10 });
    expect(() => compositionAdjustedChange([{ ...kept, sizeBefore: -1 }])).toThrow(StatisticsInputError);
  });
});
