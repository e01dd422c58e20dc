import { describe, expect, it } from 'vitest';
import { ewmaChart } from '../../../functions/statistics/control-charts/ewma.ts';
import { xmrChart } from '../../../functions/statistics/control-charts/xmr.ts';
import { limitsOf, signalsOf, valuesOf } from './charts.ts';
import { near, nearAll, oracle } from './oracle.ts';
import { airport, having, pointsOf } from './surveys.ts';

interface Ewma {
  readonly x: readonly number[];
  readonly lambda: number;
  readonly L: number;
  readonly target: number;
  readonly sigma: number;
  readonly z: readonly number[];
  readonly ucl: readonly number[];
  readonly lcl: readonly number[];
  readonly ucl_asymptotic: number;
  readonly lcl_asymptotic: number;
  readonly signals_index1: readonly number[];
}
const r = oracle<{
  readonly dates: readonly string[];
  readonly xmr: {
    readonly center: number;
    readonly mr_bar: number;
    readonly sigma_hat: number;
    readonly ucl: number;
    readonly lcl: number;
    readonly mr_ucl: number;
    readonly points: readonly number[];
    readonly moving_ranges: readonly number[];
    readonly out_of_limits_index1: readonly number[];
    readonly mr_out_index1: readonly number[];
  };
  readonly ewma: Ewma;
  readonly montgomery_ewma_example: Ewma;
}>('13_control_charts');
const rows = airport(2016);
const means = r.dates.map((date) => {
  const day = rows.filter((row) => row.date === date);
  return pointsOf(day, 'q7_all').mean;
});

describe('control charts of 19 days at an airport, against R', () => {
  it('XmR', () => {
    const chart = having(xmrChart(means), 'points');
    expect(chart.status).toBe('provisional');
    nearAll(valuesOf(chart.points), r.xmr.points);
    near(chart.centre, r.xmr.center);
    near(chart.meanRange, r.xmr.mr_bar);
    near(chart.sigma, r.xmr.sigma_hat);
    for (const { lower, upper } of limitsOf(chart.points)) nearAll([lower, upper], [r.xmr.lcl, r.xmr.ucl]);
    expect(chart.ranges[0]).toBeNull();
    nearAll(valuesOf(chart.ranges), r.xmr.moving_ranges);
    for (const { upper } of limitsOf(chart.ranges)) near(upper, r.xmr.mr_ucl);
    expect(signalsOf(chart.points)).toEqual(r.xmr.out_of_limits_index1);
    expect(signalsOf(chart.ranges)).toEqual(r.xmr.mr_out_index1);
  });

  const like = (chart: ReturnType<typeof ewmaChart>, expected: Ewma) => {
    const { points, target, sigma, asymptotic } = having(chart, 'points');
    near(target, expected.target);
    near(sigma, expected.sigma);
    nearAll(valuesOf(points), expected.z);
    nearAll(
      limitsOf(points).map(({ upper }) => upper),
      expected.ucl,
    );
    nearAll(
      limitsOf(points).map(({ lower }) => lower),
      expected.lcl,
    );
    nearAll(asymptotic, [expected.lcl_asymptotic, expected.ucl_asymptotic]);
    expect(signalsOf(points)).toEqual(expected.signals_index1);
  };

  it('EWMA, target and sigma estimated', () => {
    like(ewmaChart(means, { lambda: r.ewma.lambda, width: r.ewma.L }), r.ewma);
    like(ewmaChart(means), r.ewma);
  });

  it("EWMA, target and sigma known (Montgomery's example, signals at 29 and 30)", () => {
    const { x, lambda, L: width, target, sigma } = r.montgomery_ewma_example;
    const chart = ewmaChart(x, { lambda, width, known: { target, sigma } });
    expect(chart.status).toBe('known');
    like(chart, r.montgomery_ewma_example);
  });
});
