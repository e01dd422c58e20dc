import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Scores, scoresSchema } from '../../functions/model/scores.ts';
import charts from '../fixtures/oracle/13_control_charts.json' with { type: 'json' };
import seed from '../fixtures/oracle/21_seed_tables.json' with { type: 'json' };
import { type Ended, yardstick } from '../support/command.ts';
import { programmeVariant } from '../support/programme-variant.ts';
import { path } from '../support/sample-programme.ts';
import { near, nearAll } from '../unit/statistics/oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
};

const shop = seed.mystery_shop_table_2_2;
const ids = shop.items.map((_, i) => `s${i}`);
const branches = seed.peer_branch_table_2_3;
const peerIds = branches.items.map((_, i) => `peer${i}`);
const sections = ids.map((id, i) => ({ id, name: shop.items[i], full: shop.full[i] }));
const PROGRAMME = {
  sites: [{ id: 'club', name: 'Club' }],
  audits: [{ id: 'club', name: 'Club', sections }],
  metrics: [
    { id: 'satisfaction', name: 'Day', measure: 'average', direction: 'higher', target: 80, source: 'Gate' },
    { id: 'problem', name: 'Problem', measure: 'share', direction: 'lower', target: 0.1, source: 'Gate' },
  ],
  serviceQuality: {
    name: 'Service',
    categories: [{ id: 'environment', name: 'Environment', weight: 1, sources: [{ audit: 'club' }] }],
  },
};
const lines = Object.entries(PROGRAMME).map(([section, content]) => `${section}: ${JSON.stringify(content)}`);
const published = `publishedIndicators: ${JSON.stringify(peerIds.map((id) => ({ id, name: id })))}`;
const programme = programmeVariant('mobile-reputation', [...lines, published].join('\n'));

const audits = file('audits.csv', [
  `id,audit,site,visitedAt,${ids.join(',')},s2.finding`,
  `v1,club,club,2026-10-10,${shop.got.join(',')},VIP seat missing`,
]);
/** The days of the airport survey, in the month that the programme reports. */
const days = charts.dates.map((date) => date.replace('2016-05', '2026-10'));
const problem = charts.p_chart_problem;
const metrics = file('metrics.csv', [
  'id,metric,date,numerator,denominator,value,n',
  ...days.map((date, i) => `a${i},satisfaction,${date},,,${charts.xmr.points[i]},${charts.n[i]}`),
  ...days.map((date, i) => `b${i},problem,${date},${problem.x[i]},${problem.n[i]},,`),
]);
const benchmarks = file('benchmarks.csv', [
  'period,operator,indicator,value,source',
  ...peerIds.flatMap((id, i) => [
    `2026-10,P1,${id},${branches.own[i]},Table 2-3`,
    `2026-10,P2,${id},${branches.peer[i]},Table 2-3`,
  ]),
]);
const responses = path('test/fixtures/corp-rep.csv');

const run = (...more: string[]): Promise<Ended> =>
  yardstick(
    ...['run', '--programme', programme, '--period', '2026-10', '--responses', responses, '--out', folder],
    ...more,
  );

describe('audits, metrics and peers by the command', () => {
  let ended: Ended;
  let scores: Scores;
  beforeAll(async () => {
    ended = await run('--audits', audits, '--metrics', metrics, '--benchmarks', benchmarks);
    scores = scoresSchema.parse(JSON.parse(readFileSync(join(folder, '2026-10', 'scores.json'), 'utf8')));
  });
  const service = () => scores.scopes[0]?.service;
  const metric = (id: string) => service()?.metrics.find((m) => m.metric === id);

  test('the published visit: points, lost points, share of loss and loss rate, without any interval', () => {
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const [audit] = service()?.audits ?? [];
    expect(audit).toMatchObject({ audit: 'club', full: shop.total_full, visits: 1, score: shop.total_got });
    expect(audit?.sites).toMatchObject([{ site: 'club', rank: 1, change: null, findings: [{ section: 's2' }] }]);
    for (const found of [audit?.sections ?? [], audit?.sites[0]?.sections ?? []]) {
      nearAll(
        found.map(({ got }) => got),
        shop.got,
      );
      nearAll(
        found.map(({ lost }) => lost),
        shop.lost,
      );
      nearAll(
        found.map(({ lossShare }) => lossShare ?? Number.NaN),
        shop.lost_share,
      );
      nearAll(
        found.map(({ lossRate }) => lossRate),
        shop.loss_rate,
      );
    }
    expect(JSON.stringify(audit)).not.toMatch(/ci95|"se"/);
    expect(service()?.qualityIndex).toMatchObject({ value: shop.total_got, covered: 1 });
  });

  test("the daily means have R's XmR chart", () => {
    const { chart } = metric('satisfaction') ?? {};
    near(chart?.centre, charts.xmr.center);
    near(chart?.sigma, charts.xmr.sigma_hat);
    near(chart?.rangeLimit, charts.xmr.mr_ucl);
    for (const { xmr } of chart?.points ?? []) {
      near(xmr?.[0], charts.xmr.lcl);
      near(xmr?.[1], charts.xmr.ucl);
    }
    expect(chart?.points.flatMap(({ signals }) => signals)).toEqual([]);
    expect(chart).toMatchObject({ status: 'provisional', sigmaZ: null });
  });

  test("the daily problem shares have R's p chart and Laney's", () => {
    const { chart, value, met } = metric('problem') ?? {};
    near(value, problem.pbar);
    near(chart?.centre, problem.pbar);
    near(chart?.sigmaZ, problem.laney_sigma_z);
    expect(met).toBe(false);
    nearAll(chart?.points.map(({ p }) => p?.[0] ?? Number.NaN) ?? [], problem.lcl);
    nearAll(chart?.points.map(({ p }) => p?.[1] ?? Number.NaN) ?? [], problem.ucl);
    nearAll(chart?.points.map(({ laney }) => laney?.[0] ?? Number.NaN) ?? [], problem.laney_lcl);
    nearAll(chart?.points.map(({ laney }) => laney?.[1] ?? Number.NaN) ?? [], problem.laney_ucl);
  });

  test('the weakest metric is named first', () => {
    expect(service()).toMatchObject({ weakest: ['problem', 'satisfaction'], strongest: [] });
  });

  test('the peer table: gaps of published scores, without intervals', () => {
    const gaps = peerIds.map((id) => scores.benchmarkGaps.find(({ indicator }) => indicator === id));
    nearAll(
      gaps.map((gap) => gap?.difference ?? Number.NaN),
      branches.gap,
    );
    expect(gaps.map((gap) => gap?.p ?? null)).toEqual(peerIds.map(() => null));
    near(gaps.reduce((sum, gap) => sum + (gap?.difference ?? 0), 0) / gaps.length, branches.mean_gap);
  });
});

test('records that cannot be are refused with file, row and column, and nothing is sent', async () => {
  const bad = file('bad.csv', [
    'id,metric,date,numerator,denominator',
    'x1,problem,2026-10-06,5,4',
    'x2,delay,2026-10-06,5,9',
  ]);
  const ended = await run('--metrics', bad);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('bad.csv, row 2, column numerator: 5 is above the denominator, 4');
  expect(ended.stderr).toContain('bad.csv, row 3, column metric: there is no metric "delay"');
});
