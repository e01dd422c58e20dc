import { DateTime, IANAZone } from 'luxon';
import * as z from 'zod';
import { endOf, type Month, shift } from './period.ts';

const CIVIL_DATE = 'yyyy-MM-dd'.length;
const MONTH = 'yyyy-MM';

/** When something happened, as other systems write it. */
export const instantSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'write a date (2026-10-15) or a date-time with offset',
});

/** True if the runtime knows this IANA time zone; `local` or `+08:00` are none. */
export function isTimeZone(zone: string): boolean {
  return /^[A-Z]/i.test(zone) && IANAZone.isValidZone(zone);
}

/**
 * The month in which an answer was given, in the programme's zone. A date without a time is that civil date.
 * Returns `undefined` if `instant` is neither an ISO 8601 date nor a date-time with offset.
 */
export function periodOf(instant: string, zone: string): Month | undefined {
  if (!instantSchema.safeParse(instant).success) return undefined;
  if (instant.length === CIVIL_DATE) return instant.slice(0, MONTH.length);
  const at = DateTime.fromISO(instant, { zone });
  return at.isValid ? at.toFormat(MONTH) : undefined;
}

/**
 * {@link periodOf} for many instants that {@link instantSchema} took: whose month was met before is told by its bounds, at a
 * hundredth of the time.
 */
export function monthsIn(zone: string): (instant: string) => Month | undefined {
  const known: { readonly month: Month; readonly from: number; readonly to: number }[] = [];
  return (instant) => {
    const at = instant.length === CIVIL_DATE ? Number.NaN : Date.parse(instant);
    const found = known.find(({ from, to }) => from <= at && at < to);
    if (found !== undefined) return found.month;
    const month = periodOf(instant, zone);
    if (month !== undefined && !Number.isNaN(at))
      known.push({ month, from: Date.parse(endOf(shift(month, -1), zone)), to: Date.parse(endOf(month, zone)) });
    return month;
  };
}
