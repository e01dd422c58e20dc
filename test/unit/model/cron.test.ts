import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../../functions/model/civil-date.ts';
import { parseCron } from '../../../functions/model/cron.ts';

/** The days of a year on which a cron expression fires. */
function daysIn(year: number, cron: string): string[] {
  const { onDay } = parseCron(cron);
  const first = { year, month: 1, day: 1 };
  return Array.from({ length: 366 }, (_, i) => addDays(first, i))
    .filter((day) => day.year === year && onDay(day))
    .map(isoDate);
}

describe('a cron expression fires', () => {
  test.each([
    ['0 8 3 3,9 ? *', ['2026-03-03', '2026-09-03']],
    ['0 8 31 * ? *', ['01', '03', '05', '07', '08', '10', '12'].map((month) => `2026-${month}-31`)],
    ['0 8 29 2 ? *', []],
    ['0 8 L 2,4 ? *', ['2026-02-28', '2026-04-30']],
    ['0 8 LW 1,5 ? *', ['2026-01-30', '2026-05-29']],
    // The 1st of August 2026 is a Saturday: the nearest weekday of that month is Monday the 3rd.
    ['0 8 1W 8 ? *', ['2026-08-03']],
    ['0 8 15W 2,3 ? *', ['2026-02-16', '2026-03-16']],
    ['0 8 ? 10 2#1 *', ['2026-10-05']],
    ['0 8 ? 10 MON#5 *', []],
    ['0 8 ? 10 6L *', ['2026-10-30']],
    ['0 8 ? JAN sat-sat 2026', ['2026-01-03', '2026-01-10', '2026-01-17', '2026-01-24', '2026-01-31']],
    ['0 8 1 JAN-DEC/3 ? *', ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']],
    ['0 8 20/5 6 ? *', ['2026-06-20', '2026-06-25', '2026-06-30']],
    ['0 8 1 1 ? 2027-2030', []],
  ])('%s', (cron, days) => {
    expect(daysIn(2026, cron)).toEqual(days);
  });

  test('on 29 February of leap years alone', () => {
    expect([2027, 2028, 2100].map((year) => daysIn(year, '0 8 29 2 ? *').length)).toEqual([0, 1, 0]);
  });

  test('at every hour and minute that it names, in order', () => {
    expect(parseCron('30,0 18,8-9 1 * ? *').times).toEqual([480, 510, 540, 570, 1080, 1110]);
    expect(parseCron('0/20 23 1 * ? *').times).toEqual([1380, 1400, 1420]);
  });
});

describe('a cron expression is refused, with the field,', () => {
  test.each([
    ['0 8 3 * ?', 'write six fields'],
    ['0 8 3 * ? * *', 'write six fields'],
    ['0 8 3 * MON *', 'write "?" for the day of month or for the day of week'],
    ['0 8 ? * ? *', 'write "?" for the day of month or for the day of week'],
    ['60 8 3 * ? *', 'minute "60": 60 is not between 0 and 59'],
    ['0 24 3 * ? *', 'hour "24"'],
    ['0 8 0 * ? *', 'day of month "0"'],
    ['0 8 32W * ? *', 'day of month "32"'],
    ['0 8 3 13 ? *', 'month "13"'],
    ['0 8 ? * 8 *', 'day of week "8"'],
    ['0 8 ? * 2#6 *', 'week of the month "6"'],
    ['0 8 9-3 * ? *', '"9-3" is no range'],
    ['*/0 8 3 * ? *', '"*/0" is no range'],
    ['0 8 3 * ? 26', 'year "26"'],
    ['0 8 3, * ? *', 'nothing is not between 1 and 31'],
  ])('%s', (cron, reason) => {
    expect(() => parseCron(cron)).toThrow(reason);
  });
});
