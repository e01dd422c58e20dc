import { describe, expect, it } from 'vitest';
import { shift } from '../../../functions/model/period.ts';
import { scoresSchema } from '../../../functions/model/scores.ts';
import { near, nearAll, oracle } from '../statistics/oracle.ts';
import { type Answered, programmeOf, scored } from './survey.ts';
import { answers, wave } from './waves.ts';

/** A question with the answers 1 and 2, each a box, as overall satisfaction. */
const programme = programmeOf({
  scales: { two: { from: 1, to: 2, box: 1 } },
  items: [{ id: 'q', scale: 'two', name: 'Q' }],
  indicators: [{ id: 'index', name: 'Index', children: ['q'] }],
  overall: 'q',
  rules: { hideBelow: 10, markBelow: 10 },
});

/** Months of so many in the top box among so many, the last one October 2026. */
function charted(counts: readonly { x: number; n: number }[], changes: Record<string, unknown> = {}) {
  const given = counts.map(({ x, n }): Answered[] => [...answers(x, 2), ...answers(n - x, 1)]);
  const version = programmeOf({ ...programme, ...changes });
  const history = given
    .slice(0, -1)
    .flatMap((month, i) => wave(version, shift('2026-10', i + 1 - given.length), month));
  const scores = scored(version, given.at(-1) ?? [], { history });
  expect(scoresSchema.parse(scores)).toEqual(scores);
  return scores.charts.at(-1)?.topBox;
}

const r = oracle<{
  p_chart_problem: {
    pbar: number;
    x: number[];
    n: number[];
    ucl: number[];
    lcl: number[];
    out_index1: number[];
    laney_sigma_z: number;
    laney_ucl: number[];
    laney_lcl: number[];
    laney_out_index1: number[];
  };
}>('13_control_charts').p_chart_problem;

describe('charts of a share', () => {
  it("are R's p and Laney charts, taking days with a problem reported for months", () => {
    const chart = charted(r.x.map((x, i) => ({ x, n: r.n[i] ?? 0 })));
    expect(chart).toMatchObject({ indicator: 'q', status: 'provisional', baseline: r.x.length });
    near(chart?.centre, r.pbar);
    near(chart?.sigmaZ, r.laney_sigma_z);
    const points = chart?.points ?? [];
    nearAll(
      points.map(({ p }) => p?.[0] ?? Number.NaN),
      r.lcl,
    );
    nearAll(
      points.map(({ p }) => p?.[1] ?? Number.NaN),
      r.ucl,
    );
    nearAll(
      points.map(({ laney }) => laney?.[0] ?? Number.NaN),
      r.laney_lcl,
    );
    nearAll(
      points.map(({ laney }) => laney?.[1] ?? Number.NaN),
      r.laney_ucl,
    );
    const outside = (chart: string) =>
      points.flatMap(({ signals }, i) => (signals.join().includes(chart) ? [i + 1] : []));
    expect([outside('p_'), outside('laney_')]).toEqual([r.out_index1, r.laney_out_index1]);
  });

  it('keep the limits of a frozen baseline', () => {
    const quiet = [50, 52, 50, 52].map((x) => ({ x, n: 100 }));
    const chart = charted([...quiet, { x: 95, n: 100 }], { baseline: { from: '2026-06', to: '2026-09' } });
    expect(chart).toMatchObject({ baseline: 4, centre: 0.51 });
    expect(chart?.points.at(-1)?.signals).toEqual(['p_above', 'laney_above']);
  });

  it('have no limits from one period, nor where everybody is in the box', () => {
    expect(charted([{ x: 20, n: 40 }])).toMatchObject({ status: 'none', centre: 0.5, sigmaZ: null });
    const all = { x: 40, n: 40 };
    expect(charted([all, all])).toMatchObject({ status: 'degenerate', points: [{ p: null }, { laney: null }] });
  });

  it('are left out without an item for overall satisfaction', () => {
    expect(charted([{ x: 20, n: 40 }], { overall: undefined })).toBeNull();
  });
});
