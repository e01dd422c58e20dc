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
