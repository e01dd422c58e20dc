import { DateTime } from 'luxon';

const CIVIL_DATE = 'yyyy-MM-dd'.length;

/**
 * Milliseconds since 1970 of an ISO 8601 date-time with offset, or of the start of a date's day in `zone`.
 * The function that is returned works each date out once: a file of answers holds few of them.
 */
export function epochOf(zone: string): (instant: string) => number {
  const days = new Map<string, number>();
  return (instant) => {
    if (instant.length !== CIVIL_DATE) return Date.parse(instant);
    const known = days.get(instant) ?? DateTime.fromISO(instant, { zone }).toMillis();
    days.set(instant, known);
    return known;
  };
}

const DAY = 24 * 60 * 60 * 1000;

/** The civil date `days` after another, or before it if negative: 2026-10-15 and 17 give 2026-11-01. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, CIVIL_DATE);

/** The civil date of an instant in a zone, ISO 8601; a date is itself. @throws {RangeError} if it is neither. */
export function dateIn(zone: string, now: string): string {
  const date = DateTime.fromISO(now, { zone }).toISODate();
  if (date === null) throw new RangeError(`${now} is not an ISO 8601 date-time`);
  return date;
}
