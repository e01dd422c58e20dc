import { endsSoon } from '../calendar.ts';
import { workingDays } from './schedule.ts';
import type { Programme } from './schema.ts';

/**
 * The last day that a programme's calendar knows of, if schedules go by working days and it lies within 90 days of
 * `today`; null otherwise.
 * @param today ISO 8601 date.
 */
export function calendarEnd({ calendar, reports }: Pick<Programme, 'calendar' | 'reports'>, today: string) {
  const days = workingDays(calendar);
  return reports.some(({ schedule }) => schedule.workingDay !== undefined) && endsSoon(days, today) ? days.until : null;
}

/** {@link calendarEnd} as a sentence for those who deploy. */
export function calendarWarning(
  programme: Pick<Programme, 'id' | 'calendar' | 'reports'>,
  today: string,
): string | null {
  const until = calendarEnd(programme, today);
  if (until === null) return null;
  const what = `the calendar (${programme.calendar.base}) ends on ${until} and has Monday to Friday alone after that`;
  return `${programme.id}: ${what}; add the days that follow to \`calendar\`, and \`until\``;
}
