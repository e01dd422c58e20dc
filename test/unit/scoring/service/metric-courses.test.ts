import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../../functions/model/programme/index.ts';
import { RECORDS, type RecordTypes } from '../../../../functions/model/records/index.ts';
import { emptyCells, planScoring, scorePeriod } from '../../../../functions/scoring/index.ts';
import { near } from '../../statistics/oracle.ts';
import { context, programmeOf } from '../survey.ts';

const shared = { name: 'M', direction: 'higher', source: 'S' };
const measured = (changes: object = {}): Programme =>
  programmeOf({
    scales: { five: { from: 1, to: 5 } },
    items: [{ id: 'a', scale: 'five', name: 'A' }],
    indicators: [{ id: 'index', name: 'Index', children: ['a'] }],
    segments: [{ id: 'city', name: 'City', values: ['north', 'south', 'west'].map((id) => ({ id, name: id })) }],
    scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
    metrics: [
      { ...shared, id: 'repair', measure: 'share', points: 'monthly' },
      { ...shared, id: 'load', measure: 'average', points: 'daily', persons: false },
      { ...shared, id: 'hours', measure: 'average', points: 'monthly', persons: false },
    ],
    ...changes,
  });

let count = 0;
function point(metric: string, date: string, fields: object): RecordTypes['metrics'] {
  count += 1;
  return RECORDS.metrics.schema.parse({ id: `p${count}`, metric, date, ...fields });
}
function scored(
  programme: Programme,
  points: readonly RecordTypes['metrics'][],
  period: string,
  hideBelow = new Map(),
) {
  const plan = planScoring(programme);
  const metrics = Map.groupBy(points, ({ date }) => date.slice(0, 7));
  const { scopes } = scorePeriod(
    plan,
    emptyCells(plan),
    context({ period, records: { audits: new Map(), metrics, hideBelow } }),
  );
  return (scope: string, metric: string) =>
    scopes.find((s) => s.scope === scope)?.service?.metrics.find((m) => m.metric === metric);
}
const repair = (month: string, city: string, denominator: number) =>
  point('repair', month, { segments: { city }, numerator: denominator / 2, denominator });

describe('the course of a metric', () => {
  const months = ['2026-07', '2026-08', '2026-09'].flatMap((month) =>
    ['north', 'south', 'west'].map((city) => repair(month, city, month === '2026-09' && city === 'north' ? 10 : 100)),
  );

  it('shows of an earlier month no more than that month did', () => {
    const at = scored(
      measured(),
      [...months, repair('2026-10', 'north', 100), repair('2026-10', 'south', 100)],
      '2026-10',
    );
    // In September north was too small, and one of the others was hidden with it.
    expect(['north', 'south', 'west'].map((city) => at(`city-${city}`, 'repair')?.trend.map((p) => p.period))).toEqual([
      ['2026-07', '2026-08', '2026-10'],
      ['2026-07', '2026-08', '2026-10'],
      ['2026-07', '2026-08', '2026-09'],
    ]);
    expect(at('city-south', 'repair')?.previous).toBeNull();
    expect(at('company', 'repair')?.previous?.period).toBe('2026-09');
  });

  it('hides what the rule of the month itself hid', () => {
    const strict = new Map([['2026-08', 400]]);
    const at = scored(measured(), months, '2026-09', strict);
    expect(at('company', 'repair')?.trend.map(({ period }) => period)).toEqual(['2026-07', '2026-09']);
  });

  it('over a quarter does not give a hidden month away, and with it not by the other scopes', () => {
    const quarterly = { id: 'quarterly', kind: 'monthly', period: 'quarter', schedule: { cron: '0 8 3 * ? *' } };
    const [monthly] = measured().reports;
    const at = (reports: object[]) => {
      const of = scored(measured({ reports }), months, '2026-Q3');
      return ['city-north', 'city-south', 'city-west', 'company'].map((scope) => of(scope, 'repair')?.status);
    };
    expect(at([{ ...monthly }, quarterly])).toEqual(['suppressed', 'suppressed', 'published', 'published']);
    // Where nobody saw the months, the quarter is on people enough.
    expect(at([quarterly])).toEqual(['published', 'published', 'published', 'published']);
  });
});

describe('the control chart of a metric', () => {
  const days = (month: string, values: readonly number[]) =>
    values.map((value, i) => point('load', `${month}-${String(i + 1).padStart(2, '0')}`, { value }));

  it('has the limits of the baseline, whose days are not among its points', () => {
    const base = [10, 12, 11, 13, 10];
    const points = [...days('2026-03', base), ...days('2026-10', [30, 12, 31])];
    const frozen = scored(measured({ baseline: { from: '2026-03', to: '2026-03' } }), points, '2026-10');
    const chart = frozen('company', 'load')?.chart;
    expect(chart).toMatchObject({ frozen: true, status: 'provisional' });
    near(chart?.centre, 11.2);
    near(chart?.points[0]?.xmr?.[1], 11.2 + 2.66 * 2);
    // The first day is no neighbour of the last day of March: it is outside, but no leap.
    expect(chart?.points.map(({ at, signals }) => [at, signals])).toEqual([
      ['2026-10-01', ['xmr_above']],
      ['2026-10-02', ['range_above']],
      ['2026-10-03', ['xmr_above', 'range_above']],
    ]);
    const free = scored(measured(), points, '2026-10')('company', 'load')?.chart;
    expect(free).toMatchObject({ frozen: false, status: 'provisional', points: { length: 3 } });
    expect(free?.points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('of monthly points begins with the baseline, also before the trend', () => {
    const monthly = ['2025-01', '2025-02', '2025-03', '2026-09', '2026-10'].map((month, i) =>
      point('hours', month, { value: [4, 6, 5, 20, 5][i] }),
    );
    const chart = scored(
      measured({ baseline: { from: '2025-01', to: '2025-03' } }),
      monthly,
      '2026-10',
    )('company', 'hours')?.chart;
    near(chart?.centre, 5);
    expect(chart?.points.map(({ at, signals }) => [at, signals[0] ?? null])).toEqual([
      ['2025-01', null],
      ['2025-02', null],
      ['2025-03', null],
      ['2026-09', 'xmr_above'],
      ['2026-10', 'range_above'],
    ]);
  });
});
