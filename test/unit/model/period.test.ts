import { describe, expect, it } from 'vitest';
import { isTimeZone, monthsIn, periodOf } from '../../../functions/model/month-of.ts';
import { endOf, firstDayOf, periodBefore, periodSchema, shift } from '../../../functions/model/period.ts';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';

describe('the period of an answer', () => {
  it.each([
    // Shanghai is eight hours ahead: its first eight hours of a month are the month before in UTC.
    ['2026-10-31T15:59:59.999Z', SHANGHAI, '2026-10'],
    ['2026-10-31T16:00:00Z', SHANGHAI, '2026-11'],
    ['2026-10-31T23:59:59Z', SHANGHAI, '2026-11'],
    ['2026-11-01T00:00:00+08:00', SHANGHAI, '2026-11'],
    ['2026-11-01T07:59:59+08:00', SHANGHAI, '2026-11'],
    ['2026-11-01T07:59:59+08:00', 'UTC', '2026-10'],
    ['2025-12-31T16:00:00Z', SHANGHAI, '2026-01'],
    // New York leaves summer time on 1 November 2026, two hours after the month has begun.
    ['2026-11-01T03:59:59Z', NEW_YORK, '2026-10'],
    ['2026-11-01T04:00:00Z', NEW_YORK, '2026-11'],
    ['2026-12-01T04:59:59Z', NEW_YORK, '2026-11'],
    ['2026-12-01T05:00:00Z', NEW_YORK, '2026-12'],
    // A date is a civil date, whatever the zone.
    ['2026-10-31', SHANGHAI, '2026-10'],
    ['2026-10-31', NEW_YORK, '2026-10'],
    ['2028-02-29', SHANGHAI, '2028-02'],
  ])('%s in %s is %s', (instant, zone, period) => {
    expect(periodOf(instant, zone)).toBe(period);
  });

  it.each([SHANGHAI, NEW_YORK, 'Asia/Kathmandu'])('is the same in %s when months are known by their bounds', (zone) => {
    const { of: monthOf, at } = monthsIn(zone);
    const ends = ['2026-10', '2026-11', '2026-12'].map((month) => Date.parse(endOf(month, zone)));
    for (const end of [...ends, ...ends.toReversed()])
      for (const instant of [end - 1, end, end + 1].map((at) => new Date(at).toISOString()))
        expect(monthOf(instant), instant).toBe(periodOf(instant, zone));
    for (const end of ends)
      for (const moment of [end - 1, end]) expect(at(moment)).toBe(periodOf(new Date(moment).toISOString(), zone));
    expect(monthOf('2026-10-31')).toBe('2026-10');
    expect(monthOf('2026-11-01T07:59:59+08:00')).toBe(periodOf('2026-11-01T07:59:59+08:00', zone));
    for (const none of ['2026-13-01T00:00:00Z', '0000-01-15T00:00:00Z', '9999-12-31T23:00:00-08:00'])
      expect(monthOf(none)).toBeUndefined();
  });

  it.each([
    '',
    'today',
    '2026',
    '2026-10',
    '12:00',
    '2026-W40',
    '20261015',
    '2026-10-15T08:00',
    '2026-02-29',
    '2026-13-01',
    // Sound by ISO 8601, but no programme is as old, and no date that answers are kept until would be one any more.
    '0000-01-15',
    '9999-12-15',
    '0000-01-15T00:00:00Z',
    '9999-12-31T23:00:00-08:00',
  ])('%j is neither a date nor a date-time with offset', (instant) => {
    expect(periodOf(instant, SHANGHAI)).toBeUndefined();
  });
});

describe('the period that a run reports', () => {
  it.each([
    ['2026-11-03T00:00:00Z', SHANGHAI, '2026-10'],
    ['2026-10-31T16:00:00Z', SHANGHAI, '2026-10'],
    ['2026-10-31T15:59:59Z', SHANGHAI, '2026-09'],
    ['2026-11-01T03:59:59Z', NEW_YORK, '2026-09'],
    ['2026-11-01T04:00:00Z', NEW_YORK, '2026-10'],
    ['2026-03-31T12:00:00Z', SHANGHAI, '2026-02'],
    ['2026-01-03T08:00:00+08:00', SHANGHAI, '2025-12'],
  ])('at %s in %s is %s', (scheduledTime, zone, period) => {
    expect(periodBefore(scheduledTime, zone)).toBe(period);
  });
});

describe('the end of a period', () => {
  it.each([
    ['2026-10', SHANGHAI, '2026-10-31T16:00:00.000Z'],
    ['2026-12', SHANGHAI, '2026-12-31T16:00:00.000Z'],
    ['2026-02', NEW_YORK, '2026-03-01T05:00:00.000Z'],
    ['2026-03', NEW_YORK, '2026-04-01T04:00:00.000Z'],
    ['2026-10', NEW_YORK, '2026-11-01T04:00:00.000Z'],
    ['2026-11', NEW_YORK, '2026-12-01T05:00:00.000Z'],
  ])('of %s in %s is %s', (period, zone, end) => {
    expect(endOf(period, zone)).toBe(end);
    expect(periodOf(end, zone)).toBe(shift(period, 1));
    const justBefore = new Date(Date.parse(end) - 1).toISOString();
    expect(periodOf(justBefore, zone)).toBe(period);
  });

  it('does not exist in a zone that does not', () => {
    expect(() => endOf('2026-10', 'Asia/Lanzhou')).toThrow(RangeError);
  });
});

describe('months', () => {
  it('move over the turn of the year', () => {
    expect(shift('2026-10', -12)).toBe('2025-10');
    expect(shift('2026-01', -1)).toBe('2025-12');
    expect(shift('2025-12', 1)).toBe('2026-01');
    expect(shift('2026-10', 0)).toBe('2026-10');
    expect(firstDayOf('2026-10')).toBe('2026-10-01');
  });

  it.each(['2026-00', '2026-13', '2026-1', '26-01', '2026-10-01', ' 2026-10'])('%j is none', (text) => {
    expect(periodSchema.safeParse(text).success).toBe(false);
  });
});

describe('time zones', () => {
  it.each(['Asia/Shanghai', 'America/New_York', 'UTC'])('%s is one', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  // luxon takes these for zones; "local" would make a period depend on the machine.
  it.each(['local', 'system', 'default', 'UTC+8', '+08:00', '', 'Asia/Lanzhou'])('%j is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
