import { describe, expect, it } from 'vitest';
import { RECORDS, type RecordTypes } from '../../../../functions/model/records/index.ts';
import { emptyCells, planScoring, scorePeriod } from '../../../../functions/scoring/index.ts';
import { context, programmeOf } from '../survey.ts';

const values = ['north', 'south', 'west'].map((id) => ({ id, name: id }));
const programme = programmeOf({
  operators: [
    { id: 'own', role: 'own', name: 'Own' },
    { id: 'sister', role: 'peer', name: 'Sister' },
  ],
  scales: { five: { from: 1, to: 5 } },
  items: [{ id: 'a', scale: 'five', name: 'A' }],
  indicators: [{ id: 'index', name: 'Index', children: ['a'] }],
  segments: [{ id: 'city', name: 'City', values }],
  scopes: [{ id: 'company', name: 'Company' }, { each: 'city' }],
  metrics: [
    {
      id: 'repair',
      name: 'Repair',
      measure: 'share',
      points: 'monthly',
      direction: 'higher',
      target: 0.8,
      source: 'S',
    },
    { id: 'wait', name: 'Wait', measure: 'average', points: 'monthly', direction: 'lower', target: 30, source: 'S' },
    { id: 'outages', name: 'Outages', measure: 'count', points: 'monthly', direction: 'lower', target: 0, source: 'S' },
  ],
});

let count = 0;
function point(metric: string, date: string, fields: object): RecordTypes['metrics'] {
  count += 1;
  return RECORDS.metrics.schema.parse({ id: `p${count}`, metric, date, ...fields });
}
function resultsOf(points: readonly RecordTypes['metrics'][]) {
  const plan = planScoring(programme);
  const records = { audits: new Map(), metrics: Map.groupBy(points, ({ date }) => date), hideBelow: new Map() };
  const { scopes } = scorePeriod(plan, emptyCells(plan), context({ records }));
  return (scope: string, metric: string) =>
    scopes.find((s) => s.scope === scope)?.service?.metrics.find((m) => m.metric === metric);
}
const inCity = (city: string, numerator: number, denominator: number) =>
  point('repair', '2026-10', { segments: { city }, numerator, denominator });

describe('a metric', () => {
  it('of the company is that of its parts where none is sent for it, and counted once where one is', () => {
    const parts = [inCity('north', 80, 100), inCity('south', 60, 100), inCity('west', 100, 100)];
    expect(resultsOf(parts)('company', 'repair')).toMatchObject({ value: 0.8, n: 300, met: true, attainment: 1 });
    const whole = point('repair', '2026-10', { numerator: 300, denominator: 400 });
    expect(resultsOf([...parts, whole])('company', 'repair')).toMatchObject({ value: 0.75, n: 400, met: false });
  });

  it('is ranked among scopes of its kind, compared with the month before and with the peer', () => {
    const at = resultsOf([
      ...[inCity('north', 80, 100), inCity('south', 60, 100), inCity('west', 100, 100)],
      point('repair', '2026-09', { segments: { city: 'south' }, numerator: 50, denominator: 100 }),
      point('repair', '2026-10', { operator: 'sister', segments: { city: 'south' }, numerator: 90, denominator: 100 }),
    ]);
    expect(at('city-south', 'repair')).toMatchObject({
      rank: { position: 3, of: 3 },
      previous: { period: '2026-09', difference: 0.6 - 0.5 },
      peers: [{ operator: 'sister', value: 0.9, difference: 0.6 - 0.9 }],
      trend: [
        { period: '2026-09', value: 0.5 },
        { period: '2026-10', value: 0.6 },
      ],
    });
  });

  it('on few persons is hidden, and with it the smallest other that would give it away', () => {
    const at = resultsOf([inCity('north', 8, 10), inCity('south', 60, 100), inCity('west', 190, 200)]);
    expect(['north', 'south', 'west'].map((city) => at(`city-${city}`, 'repair')?.status)).toEqual([
      'suppressed',
      'suppressed',
      'published',
    ]);
    expect(at('city-north', 'repair')).toMatchObject({ value: null, attainment: null, peers: [], rank: null });
    expect(at('company', 'repair')?.value).toBe(258 / 310);
  });

  it('that is an average is one of all cases; attained is target by value where lower is better', () => {
    const at = resultsOf([
      point('wait', '2026-10', { segments: { city: 'north' }, value: 20, n: 300 }),
      point('wait', '2026-10', { segments: { city: 'south' }, value: 40, n: 100 }),
    ]);
    expect(at('company', 'wait')).toMatchObject({ value: 25, n: 400, met: true, attainment: 30 / 25 });
  });

  it('without points says so; a target of nothing has no ratio', () => {
    const at = resultsOf([point('outages', '2026-10', { numerator: 2 })]);
    expect(at('company', 'outages')).toMatchObject({ value: 2, n: null, met: false, attainment: 0 });
    expect(at('company', 'wait')).toMatchObject({ status: 'no_data', value: null, chart: { status: 'none' } });
    const none = resultsOf([point('outages', '2026-10', { numerator: 0 })]);
    expect(none('company', 'outages')).toMatchObject({ value: 0, met: true, attainment: null });
  });
});
