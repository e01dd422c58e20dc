import { describe, expect, it } from 'vitest';
import { ewmaChart } from '../../../functions/statistics/control-charts/ewma.ts';
import { laneyChart } from '../../../functions/statistics/control-charts/laney.ts';
import { stretches } from '../../../functions/statistics/control-charts/stretches.ts';
import { meanChart } from '../../../functions/statistics/control-charts/xbar.ts';
import { xmrChart } from '../../../functions/statistics/control-charts/xmr.ts';
import { signalsOf } from './charts.ts';
import { near } from './oracle.ts';
import { having } from './surveys.ts';

describe('limits of control charts', () => {
  it('are provisional below 20 baseline points', () => {
    const series = Array.from({ length: 20 }, (_, i) => 70 + (i % 3));
    expect(xmrChart(series.slice(1)).status).toBe('provisional');
    expect(xmrChart(series).status).toBe('established');
    expect(xmrChart(series, 12).status).toBe('provisional');
  });

  it('with a frozen baseline do not move with later points', () => {
    const base = [70, 72, 69, 71, 70, 72];
    const alone = having(xmrChart(base), 'points');
    const grown = having(xmrChart([...base, 90, 40], base.length), 'points');
    expect(grown.points.slice(0, base.length)).toEqual(alone.points);
    expect(grown.points.map((point) => point?.signal ?? null).slice(base.length)).toEqual(['above', 'below']);
    expect(signalsOf(grown.ranges)).toEqual([7, 8]);
    const shares = base.map((x) => ({ x, n: 100 }));
    const frozen = having(laneyChart([...shares, { x: 99, n: 100 }], base.length), 'points');
    expect(frozen.points.slice(0, base.length)).toEqual(having(laneyChart(shares), 'points').points);
    expect(signalsOf(frozen.points)).toEqual([7]);
    const groups = base.map((mean) => ({ n: 25, mean, sd: 5 }));
    const means = having(meanChart([...groups, { n: 100, mean: 60, sd: 50 }], base.length), 'points');
    near(means.sd, 5);
    expect(signalsOf(means.points)).toEqual([7]);
    const ewma = having(ewmaChart([...base, 90, 90], { baseline: base.length }), 'points');
    near(ewma.target, 424 / 6);
    expect(signalsOf(ewma.points)).toEqual([7, 8]);
  });

  it('are cut where the programme changes its version', () => {
    const series = ['a', 'a', 'b', 'a'].map((version, i) => ({ version, value: i }));
    const parts = stretches(series, ({ version }) => version);
    expect(parts.map(({ version, periods: part }) => [version, part.length])).toEqual([
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ]);
    expect(parts.flatMap(({ periods: part }) => part)).toEqual(series);
    expect(stretches([], () => 'a')).toEqual([]);
  });
});
