import { describe, expect, test } from 'vitest';
import { periodBefore } from '../../../functions/model/period.ts';
import { runTimes } from '../../../functions/model/programme/run-times.ts';
import { type ReportSchedule, scheduleSchema } from '../../../functions/model/programme/schedule.ts';
import { faultsOf, smallProgramme } from './small-programme.ts';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';
type Kind = 'month' | 'quarter' | 'half' | 'year' | 'rolling3';

function next(schedule: ReportSchedule, zone: string, after: string, count = 3, period: Kind = 'month'): string[] {
  const calendar = { base: 'china' as const, holidays: [], makeUpDays: [] };
  return [...runTimes({ timezone: zone, calendar }, { period, schedule }, after).take(count)];
}

describe('a month end in Shanghai', () => {
  // From midnight to eight in the morning Shanghai is a day, and here a month and a year, ahead of UTC.
  test.each([
    ['0 0 1 * ? *', '2026-12-31T16:00:00.000Z', '2026-12'],
    ['59 7 1 * ? *', '2026-12-31T23:59:00.000Z', '2026-12'],
    ['0 8 1 * ? *', '2027-01-01T00:00:00.000Z', '2026-12'],
    ['59 23 L * ? *', '2026-12-31T15:59:00.000Z', '2026-11'],
  ])('%s reports the month that is over there', (cron, at, period) => {
    expect(next({ cron }, SHANGHAI, '2026-12-30T17:00:00Z', 1)).toEqual([at]);
    expect(periodBefore(at, SHANGHAI)).toBe(period);
  });

  test('comes after the instant that is asked about, never at it', () => {
    expect(next({ cron: '0 0 1 * ? *' }, SHANGHAI, '2026-12-31T16:00:00Z', 1)).toEqual(['2027-01-31T16:00:00.000Z']);
  });
});

describe('clocks in New York', () => {
  test('are moved, and the run keeps its local time', () => {
    expect(next({ cron: '0 8 3 * ? *' }, NEW_YORK, '2026-10-01T00:00:00Z')).toEqual([
      '2026-10-03T12:00:00.000Z',
      '2026-11-03T13:00:00.000Z',
      '2026-12-03T13:00:00.000Z',
    ]);
  });

  test('repeat an hour: the run takes place once', () => {
    expect(next({ cron: '30 1 1 * ? *' }, NEW_YORK, '2026-10-31T12:00:00Z', 2)).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-12-01T06:30:00.000Z',
    ]);
  });

  test('skip an hour: a run in it is refused when the file is read', () => {
    const report = (cron: string) => [{ ...smallProgramme().reports[0], schedule: { cron } }];
    expect(faultsOf({ timezone: NEW_YORK, reports: report('30 2 8 * ? *') })).toEqual([
      'reports[0].schedule: 02:30 does not exist in America/New_York on 2026-03-08, when clocks go forward, and this run would be skipped; choose another time',
    ]);
    expect(faultsOf({ timezone: NEW_YORK, reports: report('0 3 8 * ? *') })).toEqual([]);
    expect(faultsOf({ timezone: SHANGHAI, reports: report('30 2 8 * ? *') })).toEqual([]);
    expect(next({ cron: '30 2 8 * ? *' }, NEW_YORK, '2026-03-01T00:00:00Z', 1)).toEqual(['2026-04-08T06:30:00.000Z']);
  });
});

describe('the end of short months', () => {
  test('the last day comes every month, in leap years on 29 February', () => {
    expect(next({ cron: '0 8 L * ? *' }, 'UTC', '2028-01-31T09:00:00Z')).toEqual([
      '2028-02-29T08:00:00.000Z',
      '2028-03-31T08:00:00.000Z',
      '2028-04-30T08:00:00.000Z',
    ]);
  });

  test('the 31st does not', () => {
    expect(next({ cron: '0 8 31 * ? *' }, 'UTC', '2028-01-31T09:00:00Z', 2)).toEqual([
      '2028-03-31T08:00:00.000Z',
      '2028-05-31T08:00:00.000Z',
    ]);
  });

  test('a year that has passed has no next run', () => {
    expect(next({ cron: '0 8 1 1 ? 2025' }, 'UTC', '2026-01-01T00:00:00Z')).toEqual([]);
  });
});

describe('working days', () => {
  test('around the Chinese New Year go by make-up days', () => {
    expect(next({ workingDay: 'last', time: '18:00' }, SHANGHAI, '2026-02-10T00:00:00Z', 2)).toEqual([
      '2026-02-28T10:00:00.000Z',
      '2026-03-31T10:00:00.000Z',
    ]);
    expect(next({ workingDay: 11, time: '08:00' }, SHANGHAI, '2026-02-10T00:00:00Z', 1)).toEqual([
      '2026-02-14T00:00:00.000Z',
    ]);
  });

  test.each([
    ['quarter', ['2026-01-06', '2026-04-03', '2026-07-03']],
    ['half', ['2026-01-06', '2026-07-03', '2027-01-05']],
    ['year', ['2026-01-06', '2027-01-05', '2028-01-05']],
    ['rolling3', ['2026-01-06', '2026-02-04', '2026-03-04']],
  ] as const)('of a %s report lie in the months after its periods', (period, days) => {
    const found = next({ workingDay: 3, time: '08:00' }, SHANGHAI, '2025-12-31T00:00:00Z', 3, period);
    expect(found).toEqual(days.map((day) => `${day}T00:00:00.000Z`));
  });
});

test.each([
  [{ workingDay: 3 }],
  [{ time: '08:00' }],
  [{ cron: '0 8 3 * ? *', time: '08:00' }],
  [{}],
  [{ workingDay: 3, time: '24:00' }],
  [{ workingDay: 16, time: '08:00' }],
])('%j is no schedule', (schedule) => {
  expect(scheduleSchema.safeParse(schedule).success).toBe(false);
});
