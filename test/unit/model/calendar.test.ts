import { describe, expect, test } from 'vitest';
import { CALENDARS, calendarOf, endsSoon, isNthWorkingDay } from '../../../functions/model/calendar.ts';
import { addDays, civilDate, isoDate } from '../../../functions/model/civil-date.ts';
import { calendarSchema, workingDays } from '../../../functions/model/programme/schedule.ts';

const china = calendarOf(CALENDARS.china);
const workedIn = (year: number): string[] =>
  Array.from({ length: 366 }, (_, i) => addDays({ year, month: 1, day: 1 }, i))
    .filter((day) => day.year === year && china.isWorkingDay(day))
    .map(isoDate);

describe('the official calendar of China', () => {
  // Working days of the year as employers count them: days of the year less weekends and public holidays. 2024 had 11
  // public holidays, since 2025 there are 13; moved days make up for each other.
  test.each([
    [2024, 366 - 104 - 11],
    [2025, 365 - 104 - 13],
    [2026, 365 - 104 - 13],
  ])('of %i has as many working days as the law gives', (year, expected) => {
    expect(workedIn(year)).toHaveLength(expected);
  });

  test('works on weekends that make up for the Spring Festival', () => {
    const days = workedIn(2026).filter((day) => day >= '2026-02-12' && day <= '2026-03-02');
    expect(days).toEqual([
      ...['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'],
      ...['2026-02-28', '2026-03-02'],
    ]);
  });
});

describe('the n-th working day of a month', () => {
  const day = (month: string, n: number | 'last') =>
    Array.from({ length: 31 }, (_, i) => addDays(civilDate(`${month}-01`), i))
      .filter((date) => isoDate(date).startsWith(month))
      .filter((date) => isNthWorkingDay(china, date, n))
      .map(isoDate);

  test.each([
    ['2026-10', 3, ['2026-10-10']],
    ['2026-01', 1, ['2026-01-04']],
    ['2026-02', 'last', ['2026-02-28']],
    ['2026-05', 1, ['2026-05-06']],
    ['2026-02', 15, ['2026-02-27']],
    ['2024-02', 15, ['2024-02-26']],
    ['2026-11', 'last', ['2026-11-30']],
  ] as const)('of %s, %s, is %s', (month, n, days) => {
    expect(day(month, n)).toEqual(days);
  });
});

describe("a programme's own days", () => {
  const own = (days: Record<string, unknown>) => workingDays(calendarSchema.parse({ base: 'china', ...days }));
  const works = (days: Record<string, unknown>, date: string) => own(days).isWorkingDay(civilDate(date));

  test('come before those of the calendar that it names', () => {
    expect(works({}, '2026-10-10')).toBe(true);
    expect(works({ holidays: ['2026-10-09/2026-10-11'] }, '2026-10-10')).toBe(false);
    expect(works({ makeUpDays: ['2026-10-01'] }, '2026-10-01')).toBe(true);
  });

  test('may carry it on past its end', () => {
    expect(own({}).until).toBe('2026-12-31');
    expect(own({ holidays: ['2027-01-01'], until: '2027-12-31' }).until).toBe('2027-12-31');
  });

  test.each([[['2026-10']], [['2026-10-07/2026-10-01']], [['2026-02-30']], [['2026-01-01/2026-01-02/2026-01-03']]])(
    '%j are none',
    (holidays) => {
      expect(calendarSchema.safeParse({ holidays }).success).toBe(false);
    },
  );
});

test('a calendar ends soon from 90 days before on; weekdays never end', () => {
  expect(['2026-10-02', '2026-10-03', '2027-06-01'].map((today) => endsSoon(china, today))).toEqual([
    false,
    true,
    true,
  ]);
  expect(endsSoon(calendarOf(CALENDARS.weekdays), '2999-01-01')).toBe(false);
});
