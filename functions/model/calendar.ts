import type { CalendarData } from './calendar-data.ts';
import { CHINA } from './calendars/china.ts';
import { addDays, type CivilDate, civilDate, daysInMonth, isoDate, weekday } from './civil-date.ts';

/** Names that a programme may give: Monday to Friday, and the official working days of mainland China. */
export const CALENDAR_NAMES = ['weekdays', 'china'] as const;

/** Calendars that ship. */
export const CALENDARS: Readonly<Record<(typeof CALENDAR_NAMES)[number], CalendarData>> = {
  weekdays: { holidays: [], makeUpDays: [], until: null },
  china: CHINA,
};

/** Says which days are worked. */
export interface Calendar {
  readonly until: string | null;
  readonly isWorkingDay: (date: CivilDate) => boolean;
}

/** Every day of `2026-10-01/2026-10-07`, or the one day. */
export function daysOf(interval: string): string[] {
  const [first = '', last = first] = interval.split('/');
  const days: string[] = [];
  for (let day = civilDate(first); isoDate(day) <= last; day = addDays(day, 1)) days.push(isoDate(day));
  return days;
}

export function calendarOf({ holidays, makeUpDays, until }: CalendarData): Calendar {
  const off = new Set(holidays.flatMap(daysOf));
  const on = new Set(makeUpDays);
  return {
    until,
    isWorkingDay: (date) => {
      const day = isoDate(date);
      return on.has(day) || (weekday(date) % 6 !== 0 && !off.has(day));
    },
  };
}

/**
 * Whether a date is the n-th working day of its month, or the last one.
 * Example: in China October 2026 begins with seven days off; its third working day is Saturday the 10th, a make-up day.
 */
export function isNthWorkingDay(calendar: Calendar, date: CivilDate, n: number | 'last'): boolean {
  if (!calendar.isWorkingDay(date)) return false;
  const [from, to] = n === 'last' ? [date.day + 1, daysInMonth(date)] : [1, date.day];
  let worked = 0;
  for (let day = from; day <= to; day += 1) if (calendar.isWorkingDay({ ...date, day })) worked += 1;
  return worked === (n === 'last' ? 0 : n);
}

/** Days ahead that a calendar must know: the notice of the next year's holidays comes in November. */
const AHEAD_DAYS = 90;

/** Whether a calendar ends within 90 days of a day, so that schedules will soon go by weekdays alone. */
export function endsSoon({ until }: Pick<Calendar, 'until'>, today: string): boolean {
  return until !== null && until < isoDate(addDays(civilDate(today), AHEAD_DAYS));
}
