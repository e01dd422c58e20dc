import { describe, expect, it } from 'vitest';
import { shift } from '../../../functions/model/period.ts';
import { type Chart, scoresSchema } from '../../../functions/model/scores.ts';
import { scopedScores } from '../../../functions/scoring/index.ts';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import { type Answered, programmeOf, scored } from './survey.ts';
import { airportDays, airportParts, answers, wave } from './waves.ts';

const parts = {
  scales: { ten: { from: 0, to: 100 } },
  items: [{ id: 'q', scale: 'ten', name: 'Q' }],
  indicators: [{ id: 'index', name: 'Index', children: ['q'] }],
};

/** Forty answers around a mean, with some spread. */
const around = (mean: number): Answered[] => [...answers(20, mean - 10), ...answers(20, mean + 10)];

/** Charts of months of such answers, the last one October 2026, under the version that `versionOf` says. */
function chartsOf(
  means: readonly number[],
  baseline?: { from: string; to: string },
  versionOf: (month: string) => string = () => 'hash',
): Chart[] {
  const programme = programmeOf({ ...parts, ...(baseline ? { baseline } : {}) });
  const months = means.map((_, i) => shift('2026-10', i - means.length + 1));
  const history = months.slice(0, -1).flatMap((month, i) => {
    return wave(programme, month, around(means[i] ?? 0), versionOf(month));
  });
  const scores = scored(programme, around(means.at(-1) ?? 0), { history });
  expect(scoresSchema.parse(scores)).toEqual(scores);
  return scores.charts;
}

describe('control charts of the index', () => {
  const r = oracle<{
    dates: string[];
    xmr: {
      center: number;
      mr_bar: number;
      sigma_hat: number;
      ucl: number;
      lcl: number;
      mr_ucl: number;
      points: number[];
    };
    ewma: { z: number[]; ucl: number[]; lcl: number[] };
    xbar_variable_n: { center: number; pooled_sd: number; ucl: number[]; lcl: number[] };
  }>('13_control_charts');

  it("are R's, taking the nineteen days of the airport survey for months", () => {
    const days = airportDays();
    const programme = programmeOf(airportParts);
    const given = r.dates.map((day) => days.get(day) ?? []);
    const history = given.slice(0, -1).flatMap((day, i) => wave(programme, shift('2026-10', i - 18), day));
    const [chart, ...others] = scored(programme, given.at(-1) ?? [], { history }).charts;
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ scope: 'company', operator: 'own', indicator: 'index', status: 'provisional' });
    expect(chart?.baseline).toEqual({ from: '2025-04', to: '2026-10', periods: 19, frozen: false });
    nearAll(chart?.points.map(({ value }) => value) ?? [], r.xmr.points);
    near(chart?.xmr?.centre, r.xmr.center);
    near(chart?.xmr?.sigma, r.xmr.sigma_hat);
    nearAll(chart?.xmr?.limits ?? [], [r.xmr.lcl, r.xmr.ucl]);
    near(chart?.xmr?.rangeLimit, r.xmr.mr_ucl);
    near(chart?.mean?.centre, r.xbar_variable_n.center);
    near(chart?.mean?.sd, r.xbar_variable_n.pooled_sd);
    chart?.points.forEach(({ mean, ewma, signals }, i) => {
      nearAll(mean, [r.xbar_variable_n.lcl[i] ?? 0, r.xbar_variable_n.ucl[i] ?? 0]);
      near(ewma?.value, r.ewma.z[i] ?? 0);
      nearAll(ewma?.limits ?? null, [r.ewma.lcl[i] ?? 0, r.ewma.ucl[i] ?? 0]);
      expect(signals).toEqual([]);
    });
  });

  it('have no limits from one period, and provisional ones from two', () => {
    expect(chartsOf([50])).toMatchObject([{ status: 'none', xmr: null, mean: null, ewma: null }]);
    expect(chartsOf([50])[0]?.points).toMatchObject([{ period: '2026-10', range: null, mean: null, signals: [] }]);
    expect(chartsOf([50, 52])).toMatchObject([{ status: 'provisional', xmr: { limits: [45.68, 56.32] } }]);
    const twenty = Array.from({ length: 20 }, (_, i) => 50 + (i % 2));
    expect(chartsOf(twenty)).toMatchObject([{ status: 'established' }]);
  });

  it('are held to a frozen baseline, which later periods do not move', () => {
    const quiet = [50, 52, 50, 52, 50, 52];
    const baseline = { from: '2026-01', to: '2026-06' };
    const [chart] = chartsOf([90, ...quiet, 50, 51, 51, 70], baseline);
    expect(chart?.baseline).toEqual({ from: '2026-01', to: '2026-06', periods: 6, frozen: true });
    expect(chart?.points[0]?.period).toBe('2026-01');
    expect(chart?.xmr?.centre).toBe(51);
    expect(chart?.points.at(-1)?.signals).toEqual(['value_above', 'range_above', 'mean_above', 'ewma_above']);
    expect(chart?.points.slice(0, -1).flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('signal outside the limits of 51 ± 5.32, and not within', () => {
    const last = (mean: number) =>
      chartsOf([50, 52, mean], { from: '2026-08', to: '2026-09' })[0]?.points.at(-1)?.signals ?? [];
    expect(last(56)).not.toContain('value_above');
    expect(last(57)).toContain('value_above');
    expect(last(46)).not.toContain('value_below');
    expect(last(45)).toContain('value_below');
  });

  it('never reach over a change of the programme', () => {
    const charts = chartsOf([80, 82, 80, 50, 52, 50], undefined, (month) => (month < '2026-08' ? 'older' : 'hash'));
    expect(charts.map(({ version, points }) => [version, points.length])).toEqual([
      ['older', 3],
      ['hash', 3],
    ]);
    expect(charts.flatMap(({ points }) => points.flatMap(({ signals }) => signals))).toEqual([]);
    const unbroken = chartsOf([80, 82, 80, 50, 52, 50]);
    expect(unbroken.flatMap(({ points }) => points.flatMap(({ signals }) => signals))).toContain('range_above');
  });

  it('leave out what is too small to be shown, and are one scope’s own', () => {
    const programme = programmeOf(parts);
    const history = [
      ...wave(programme, '2026-08', around(50)),
      ...wave(programme, '2026-09', around(90).slice(15, 25)),
    ];
    const scores = scored(programme, around(52), { history });
    expect(scores.charts[0]?.points.map(({ period }) => period)).toEqual(['2026-08', '2026-10']);
    expect(scopedScores(scores, 'company').charts).toEqual(scores.charts);
  });

  it('of rolling periods take those that share no month', () => {
    const programme = programmeOf(parts);
    const history = Array.from({ length: 12 }, (_, i) => shift('2026-10-R3', i - 12)).flatMap((period) =>
      wave(programme, period, around(50)),
    );
    const scores = scored(programme, around(52), { period: '2026-10-R3', history });
    const periods = scores.charts[0]?.points.map(({ period }) => period);
    expect(periods).toEqual(['2025-10-R3', '2026-01-R3', '2026-04-R3', '2026-07-R3', '2026-10-R3']);
    expect(new Set(scores.trend.map(({ period }) => period)).size).toBe(13);
  });
});
