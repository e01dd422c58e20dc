import { addDays, type CivilDate, daysInMonth, weekday } from './civil-date.ts';
import { valuesOf } from './cron-field.ts';

/** A cron expression of EventBridge Scheduler, taken apart. */
export interface Cron {
  /** Whether it fires on a day. */
  readonly onDay: (date: CivilDate) => boolean;
  /** Minutes since midnight at which it fires on such a day, ascending. */
  readonly times: readonly number[];
}

type OnDay = Cron['onDay'];

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const DAY_OF_MONTH = { name: 'day of month', from: 1, to: 31 };
const DAY_OF_WEEK = { name: 'day of week', from: 1, to: 7, names: WEEKDAYS };

const isWeekend = (date: CivilDate): boolean => weekday(date) % 6 === 0;

/** The weekday of the month that is nearest to a day of it. */
function nearestWeekday(date: CivilDate): number {
  const near = [0, -1, 1, -2, 2].map((by) => addDays(date, by));
  return near.find((other) => other.month === date.month && !isWeekend(other))?.day ?? date.day;
}

/** `*`, `3`, `1-5`, `L` (last day), `LW` (last weekday), `15W` (the weekday nearest to the 15th). */
function dayOfMonth(text: string): OnDay {
  if (text === 'L') return (date) => date.day === daysInMonth(date);
  if (text === 'LW') return (date) => date.day === nearestWeekday({ ...date, day: daysInMonth(date) });
  if (text.endsWith('W')) {
    const [near = 1] = valuesOf(DAY_OF_MONTH, text.slice(0, -1));
    return (date) => near <= daysInMonth(date) && date.day === nearestWeekday({ ...date, day: near });
  }
  const days = new Set(valuesOf(DAY_OF_MONTH, text));
  return ({ day }) => days.has(day);
}

/** `*`, `2`, `MON-FRI`, `6L` (last Friday), `2#1` (first Monday); 1 is Sunday. */
function dayOfWeek(text: string): OnDay {
  const isThe = (day: string): OnDay => {
    const [wanted = 1] = valuesOf(DAY_OF_WEEK, day);
    return (date) => weekday(date) === wanted - 1;
  };
  if (/.L$/.test(text)) {
    const day = isThe(text.slice(0, -1));
    return (date) => day(date) && date.day + 7 > daysInMonth(date);
  }
  const [name = '', nth] = text.split('#', 2);
  if (nth !== undefined) {
    const [day, [wanted]] = [isThe(name), valuesOf({ name: 'week of the month', from: 1, to: 5 }, nth)];
    return (date) => day(date) && Math.ceil(date.day / 7) === wanted;
  }
  const days = new Set(valuesOf(DAY_OF_WEEK, text === 'L' ? 'SAT' : text));
  return (date) => days.has(weekday(date) + 1);
}

/**
 * Reads `minute hour day-of-month month day-of-week year` as EventBridge Scheduler does (its user guide, "Cron-based
 * schedules"): one of the two day fields is `?`.
 * @throws {RangeError} that names the field and what is wrong with it.
 */
export function parseCron(text: string): Cron {
  const [minute = '', hour = '', inMonth = '', month = '', inWeek = '', year = '', ...more] = text.split(' ');
  if (year === '' || more.length > 0) {
    throw new RangeError('write six fields: minute hour day-of-month month day-of-week year');
  }
  if ((inMonth === '?') === (inWeek === '?')) {
    throw new RangeError('write "?" for the day of month or for the day of week, and the days in the other');
  }
  const onDay = inWeek === '?' ? dayOfMonth(inMonth) : dayOfWeek(inWeek);
  const months = new Set(valuesOf({ name: 'month', from: 1, to: 12, names: MONTHS }, month));
  const years = new Set(valuesOf({ name: 'year', from: 1970, to: 2199 }, year));
  const minutes = valuesOf({ name: 'minute', from: 0, to: 59 }, minute);
  return {
    onDay: (date) => years.has(date.year) && months.has(date.month) && onDay(date),
    times: valuesOf({ name: 'hour', from: 0, to: 23 }, hour).flatMap((h) => minutes.map((m) => h * 60 + m)),
  };
}
