import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ewmaChart } from '../../../functions/statistics/control-charts/ewma.ts';
import { laneyChart } from '../../../functions/statistics/control-charts/laney.ts';
import { movingRange } from '../../../functions/statistics/control-charts/moving-range.ts';
import { type PeriodCount, proportionChart } from '../../../functions/statistics/control-charts/p-chart.ts';
import { meanChart } from '../../../functions/statistics/control-charts/xbar.ts';
import { xmrChart } from '../../../functions/statistics/control-charts/xmr.ts';
import { StatisticsInputError } from '../../../functions/statistics/input-error.ts';
import { limitsOf, signalsOf, valuesOf } from './charts.ts';
import { edgeCase, near, nearAll } from './oracle.ts';
import { expectFinite, having } from './surveys.ts';

interface Counts {
  readonly x: readonly number[];
  readonly n: readonly number[];
}
const periods = ({ x, n }: Counts): PeriodCount[] => x.map((count, i) => ({ x: count, n: n[i] ?? 0 }));

describe('control charts at their edges', () => {
  it('need two points', () => {
    const { input, expected } = edgeCase<{ x: number[] }, { center: number }>('xmr_one_point');
    const { center } = expected;
    expect(xmrChart(input.x)).toEqual({ status: 'too_few', centre: center });
    expect(ewmaChart(input.x)).toEqual({ status: 'too_few', target: center });
    expect(xmrChart([null])).toEqual({ status: 'too_few', centre: null });
    expect(xmrChart([70, 80, 90], 1)).toEqual({ status: 'too_few', centre: 70 });
    for (const chart of [proportionChart, laneyChart]) {
      expect(chart([{ x: 1, n: 4 }])).toEqual({ status: 'too_few', centre: 0.25 });
      expect(chart([{ x: 0, n: 0 }])).toEqual({ status: 'too_few', centre: null });
    }
    expect(meanChart([{ n: 9, mean: 70, sd: 3 }])).toEqual({ status: 'too_few', centre: 70 });
    expect(meanChart([{ n: 0, mean: 0, sd: 0 }])).toEqual({ status: 'too_few', centre: null });
    const single = { n: 1, mean: 70, sd: 0 };
    expect(meanChart([single, single])).toEqual({ status: 'too_few', centre: 70 });
    expect(movingRange([3])).toBeNull();
  });

  it('of a constant series have limits of no width and no signal, whatever the rounding', () => {
    const { input, expected } = edgeCase<{ x: number[] }, { center: number; mr_bar: number; ucl: number; lcl: number }>(
      'xmr_constant',
    );
    const chart = having(xmrChart(input.x), 'points');
    expect([chart.centre, chart.meanRange]).toEqual([expected.center, expected.mr_bar]);
    for (const point of limitsOf(chart.points))
      expect([point.upper, point.lower]).toEqual([expected.ucl, expected.lcl]);
    const tenths = Array.from({ length: 10 }, () => 70.1);
    for (const points of [having(xmrChart(tenths), 'points').points, having(ewmaChart(tenths), 'points').points])
      expect(signalsOf(points)).toEqual([]);
  });

  it('a value on a limit is no signal', () => {
    // Centre 71, mean range 2: limits 65.68 and 76.32.
    const chart = having(xmrChart([70, 72, 71 + 2 * 2.66, 71 + 2 * 2.66 + 1e-6, 71 - 2 * 2.66], 2), 'points');
    expect(signalsOf(chart.points)).toEqual([4]);
  });

  it('cut the limits of shares to 0-1 and skip periods without respondents', () => {
    const clip = edgeCase<Counts, { pbar: number; p: number[]; ucl: number[]; lcl: number[] }>('pchart_clip');
    const chart = having(proportionChart(periods(clip.input)), 'points');
    near(chart.centre, clip.expected.pbar);
    nearAll(valuesOf(chart.points), clip.expected.p);
    nearAll(
      limitsOf(chart.points).map(({ upper }) => upper),
      clip.expected.ucl,
    );
    nearAll(
      limitsOf(chart.points).map(({ lower }) => lower),
      clip.expected.lcl,
    );
    const empty = edgeCase<Counts, { pbar: number }>('pchart_n0');
    for (const kind of [proportionChart, laneyChart]) {
      const skipped = having(kind(periods(empty.input)), 'points');
      near(skipped.centre, empty.expected.pbar);
      expect(skipped.points.map((point) => point === null)).toEqual([false, true, false]);
    }
    const high = having(proportionChart(periods({ x: [9, 10], n: [10, 10] })), 'points');
    expect(limitsOf(high.points).map(({ upper }) => upper)).toEqual([1, 1]);
  });

  it('of nobody or everybody in the baseline are degenerate', () => {
    for (const chart of [proportionChart, laneyChart]) {
      expect(chart(periods({ x: [0, 0], n: [5, 9] }))).toEqual({ status: 'degenerate', centre: 0 });
      expect(chart(periods({ x: [5, 9], n: [5, 9] }))).toEqual({ status: 'degenerate', centre: 1 });
    }
  });

  it('take the neighbours of a missing value for neighbours', () => {
    const [gappy, dense] = [having(xmrChart([70, null, 73, 71]), 'points'), having(xmrChart([70, 73, 71]), 'points')];
    expect(limitsOf(gappy.points)).toEqual(dense.points);
    expect(gappy.points[1]).toBeNull();
    expect(gappy.ranges.map((range) => range?.value ?? null)).toEqual([null, null, 3, 2]);
    const z = having(ewmaChart([70, null, 73, 71]), 'points').points;
    expect(limitsOf(z)).toEqual(having(ewmaChart([70, 73, 71]), 'points').points);
  });

  it('refuse what is no series', () => {
    for (const make of [
      () => xmrChart([70, Number.NaN]),
      () => xmrChart([70, 71], 0),
      () => xmrChart([70, 71], 1.5),
      () => ewmaChart([70, Number.POSITIVE_INFINITY]),
      () => ewmaChart([70, 71], { lambda: 0 }),
      () => ewmaChart([70, 71], { lambda: 1.1 }),
      () => ewmaChart([70, 71], { width: 0 }),
      () => ewmaChart([70], { known: { target: 70, sigma: -1 } }),
      () => proportionChart([{ x: 3, n: 2 }]),
      () => laneyChart([{ x: -1, n: 2 }]),
      () => meanChart([{ n: -1, mean: 3, sd: 1 }]),
      () => meanChart([{ n: 3, mean: Number.NaN, sd: 1 }]),
    ])
      expect(make).toThrow(StatisticsInputError);
  });

  it('give finite figures for any series', () => {
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    const count = fc.nat(200).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }));
    fc.assert(
      fc.property(fc.array(value), fc.array(count), fc.option(fc.integer({ min: 1, max: 9 })), (values, counts, k) => {
        const baseline = k ?? undefined;
        const groups = counts.map(({ n, x }) => ({ n, mean: x, sd: x / 3 }));
        for (const chart of [
          xmrChart(values, baseline),
          ewmaChart(values, k === null ? {} : { baseline: k }),
          proportionChart(counts, baseline),
          laneyChart(counts, baseline),
          meanChart(groups, baseline),
        ])
          expectFinite(chart);
      }),
    );
  });
});
