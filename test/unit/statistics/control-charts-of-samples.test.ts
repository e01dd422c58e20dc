import { describe, expect, it } from 'vitest';
import { laneyChart } from '../../../functions/statistics/control-charts/laney.ts';
import { proportionChart } from '../../../functions/statistics/control-charts/p-chart.ts';
import { meanChart } from '../../../functions/statistics/control-charts/xbar.ts';
import { limitsOf, signalsOf, valuesOf } from './charts.ts';
import { near, nearAll, oracle } from './oracle.ts';
import { airport, having, pointsOf } from './surveys.ts';

const r = oracle<{
  readonly dates: readonly string[];
  readonly n: readonly number[];
  readonly xbar_variable_n: {
    readonly center: number;
    readonly pooled_sd: number;
    readonly ucl: readonly number[];
    readonly lcl: readonly number[];
    readonly out_index1: readonly number[];
  };
  readonly p_chart_problem: {
    readonly pbar: number;
    readonly x: readonly number[];
    readonly n: readonly number[];
    readonly p: readonly number[];
    readonly ucl: readonly number[];
    readonly lcl: readonly number[];
    readonly out_index1: readonly number[];
    readonly laney_sigma_z: number;
    readonly laney_ucl: readonly number[];
    readonly laney_lcl: readonly number[];
    readonly laney_out_index1: readonly number[];
  };
}>('13_control_charts');
const rows = airport(2016);
const days = r.dates.map((date) => rows.filter((row) => row.date === date));
const daily = days.map((day) => pointsOf(day, 'q7_all'));
const groups = daily.map(({ n, mean, sd }) => ({ n, mean, sd: sd ?? 0 }));
const problems = days.map((day) => {
  // 1 yes, 2 no; 3, does not know, and 0, blank, are no answers.
  const answers = day.map((row) => row.q15_problem).filter((code) => code === '1' || code === '2');
  return { x: answers.filter((code) => code === '1').length, n: answers.length };
});

describe('control charts of unequal bases, 19 days at an airport, against R', () => {
  it('means with unequal bases', () => {
    expect(groups.map(({ n }) => n)).toEqual(r.n);
    const { center, pooled_sd, ucl, lcl, out_index1 } = r.xbar_variable_n;
    const chart = having(meanChart(groups), 'points');
    near(chart.centre, center);
    near(chart.sd, pooled_sd);
    nearAll(
      limitsOf(chart.points).map(({ upper }) => upper),
      ucl,
    );
    nearAll(
      limitsOf(chart.points).map(({ lower }) => lower),
      lcl,
    );
    expect(signalsOf(chart.points)).toEqual(out_index1);
  });

  it('shares with a problem: p chart, and Laney p′', () => {
    const p = r.p_chart_problem;
    expect(problems).toEqual(p.x.map((x, i) => ({ x, n: p.n[i] })));
    const chart = having(proportionChart(problems), 'points');
    near(chart.centre, p.pbar);
    nearAll(valuesOf(chart.points), p.p);
    nearAll(
      limitsOf(chart.points).map(({ upper }) => upper),
      p.ucl,
    );
    nearAll(
      limitsOf(chart.points).map(({ lower }) => lower),
      p.lcl,
    );
    expect(signalsOf(chart.points)).toEqual(p.out_index1);
    const laney = having(laneyChart(problems), 'points');
    near(laney.centre, p.pbar);
    near(laney.sigmaZ, p.laney_sigma_z);
    nearAll(
      limitsOf(laney.points).map(({ upper }) => upper),
      p.laney_ucl,
    );
    nearAll(
      limitsOf(laney.points).map(({ lower }) => lower),
      p.laney_lcl,
    );
    expect(signalsOf(laney.points)).toEqual(p.laney_out_index1);
  });
});
