import { endsSoon } from '../calendar.ts';
import { workingDays } from './schedule.ts';
import type { Programme } from './schema.ts';

/**
 * A sentence if schedules go by working days and their calendar ends within 90 days of `today`; null otherwise.
 * @param today ISO 8601 date.
 */
export function calendarWarning(
  { id, calendar, reports }: Pick<Programme, 'id' | 'calendar' | 'reports'>,
  today: string,
): string | null {
  const days = workingDays(calendar);
  if (reports.every(({ schedule }) => schedule.workingDay === undefined) || !endsSoon(days, today)) return null;
  const add = 'add the days that follow to `calendar`, and `until`';
  return `${id}: the calendar (${calendar.base}) ends on ${days.until} and has Monday to Friday alone after that; ${add}`;
}
