import { describe, expect, it } from 'vitest';
import {
  endOf,
  firstDayOf,
  lastMonthOf,
  monthSchema,
  monthsOf,
  PERIOD_KINDS,
  type PeriodKind,
  partsOf,
  periodBefore,
  periodSchema,
  preceding,
  trendPeriods,
  yearBefore,
} from '../../../functions/model/period.ts';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';

const written: readonly [PeriodKind, string, readonly string[]][] = [
  ['month', '2026-02', ['2026-02']],
  ['quarter', '2026-Q4', ['2026-10', '2026-11', '2026-12']],
  ['half', '2026-H1', ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']],
  ['year', '2028', Array.from({ length: 12 }, (_, i) => `2028-${String(i + 1).padStart(2, '0')}`)],
  ['rolling3', '2026-01-R3', ['2025-11', '2025-12', '2026-01']],
];

describe('periods of every kind', () => {
  it.each(written)('a %s is written %s and has its months', (kind, period, months) => {
    expect(periodSchema.parse(period)).toBe(period);
    expect(monthSchema.safeParse(period).success).toBe(kind === 'month');
    expect(partsOf(period).kind).toBe(kind);
    expect(monthsOf(period)).toEqual(months);
    expect(lastMonthOf(period)).toBe(months.at(-1));
    expect(firstDayOf(period)).toBe(`${months[0]}-01`);
  });

  it('are taken apart', () => {
    expect(partsOf('2026-10')).toEqual({ kind: 'month', year: 2026, number: 10 });
    expect(partsOf('2026-Q3')).toEqual({ kind: 'quarter', year: 2026, number: 3 });
    expect(partsOf('2026-H2')).toEqual({ kind: 'half', year: 2026, number: 2 });
    expect(partsOf('2026')).toEqual({ kind: 'year', year: 2026, number: 1 });
    expect(partsOf('2026-10-R3')).toEqual({ kind: 'rolling3', year: 2026, number: 10 });
  });

  it.each(['2026-Q5', '2026-Q0', '2026-H3', '26', '20266', '2026-13-R3', '2026-10-R6', '2026-q4', '2026-W01'])(
    '%j is none',
    (text) => {
      expect(periodSchema.safeParse(text).success).toBe(false);
      expect(() => partsOf(text)).toThrow(RangeError);
    },
  );

  it.each([
    // New Year, in two zones: a quarter, half and year end at the same instant as its last month.
    ['2026-12-31T16:00:00Z', SHANGHAI, ['2026-12', '2026-Q4', '2026-H2', '2026', '2026-12-R3']],
    ['2026-12-31T15:59:59Z', SHANGHAI, ['2026-11', '2026-Q3', '2026-H1', '2025', '2026-11-R3']],
    ['2026-12-31T16:00:00Z', NEW_YORK, ['2026-11', '2026-Q3', '2026-H1', '2025', '2026-11-R3']],
    ['2027-01-01T05:00:00Z', NEW_YORK, ['2026-12', '2026-Q4', '2026-H2', '2026', '2026-12-R3']],
    ['2026-07-01T00:00:00Z', 'UTC', ['2026-06', '2026-Q2', '2026-H1', '2025', '2026-06-R3']],
    ['2028-02-29T23:59:59Z', 'UTC', ['2028-01', '2027-Q4', '2027-H2', '2027', '2028-01-R3']],
    ['2028-03-01T00:00:00Z', 'UTC', ['2028-02', '2027-Q4', '2027-H2', '2027', '2028-02-R3']],
  ])('a run at %s in %s reports the last complete one', (scheduledTime, zone, periods) => {
    expect(PERIOD_KINDS.map((kind) => periodBefore(scheduledTime, zone, kind))).toEqual(periods);
  });

  it.each(written)('a run at the very end of a %s reports it', (kind, period) => {
    for (const zone of [SHANGHAI, NEW_YORK, 'UTC']) expect(periodBefore(endOf(period, zone), zone, kind)).toBe(period);
  });

  it.each([
    ['2026-01', '2025-12', '2025-01'],
    ['2026-Q1', '2025-Q4', '2025-Q1'],
    ['2026-H1', '2025-H2', '2025-H1'],
    ['2026', '2025', '2025'],
    // The rolling period a month before shares two months with this one; the one before it without any is three back.
    ['2026-02-R3', '2025-11-R3', '2025-02-R3'],
  ])('%s comes after %s, a year after %s', (period, before, year) => {
    expect(preceding(period)).toBe(before);
    expect(yearBefore(period)).toBe(year);
    expect(monthsOf(before).filter((month) => monthsOf(period).includes(month))).toEqual([]);
  });

  it('stand in a trend in order, the reported one last', () => {
    expect(trendPeriods('2026-02').slice(-3)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(trendPeriods('2026-02')).toHaveLength(13);
    expect(trendPeriods('2026-Q1').slice(-2)).toEqual(['2025-Q4', '2026-Q1']);
    expect(trendPeriods('2026-01-R3').slice(-2)).toEqual(['2025-12-R3', '2026-01-R3']);
    for (const [, period] of written) expect(trendPeriods(period)).toContain(yearBefore(period));
  });
});
