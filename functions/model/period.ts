import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';

/** A calendar month of a programme, written `2026-10`. */
export const periodSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as YYYY-MM, for example 2026-10');
export type Period = z.infer<typeof periodSchema>;

const FORMAT = 'yyyy-MM';
const CIVIL_DATE = 'yyyy-MM-dd'.length;

/** When something happened, as other systems write it. */
export const instantSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'write a date (2026-10-15) or a date-time with offset',
});

/** True if the runtime knows this IANA time zone; `local` or `+08:00` are none. */
export function isTimeZone(zone: string): boolean {
  return /^[A-Z]/i.test(zone) && IANAZone.isValidZone(zone);
}

/**
 * The period in which an answer was given, in the programme's zone. A date without a time is that civil date.
 * Returns `undefined` if `instant` is neither an ISO 8601 date nor a date-time with offset.
 */
export function periodOf(instant: string, zone: string): Period | undefined {
  if (!instantSchema.safeParse(instant).success) return undefined;
  if (instant.length === CIVIL_DATE) return instant.slice(0, FORMAT.length);
  const at = DateTime.fromISO(instant, { zone });
  return at.isValid ? at.toFormat(FORMAT) : undefined;
}

/** The last complete period before `scheduledTime`, in the programme's zone: what a scheduled run reports. */
export function periodBefore(scheduledTime: string, zone: string): Period {
  return DateTime.fromISO(scheduledTime, { zone }).minus({ months: 1 }).toFormat(FORMAT);
}

/** The first instant after `period`, ISO 8601 in UTC. */
export function endOf(period: Period, zone: string): string {
  const end = DateTime.fromFormat(period, FORMAT, { zone }).plus({ months: 1 }).toUTC().toISO();
  if (end === null) throw new RangeError(`${period} has no end in ${zone}`);
  return end;
}

/** The civil date of the first day of `period`, `2026-10-01`. */
export function firstDayOf(period: Period): string {
  return `${period}-01`;
}

/** `period` moved by a number of months, back if negative. */
export function shift(period: Period, months: number): Period {
  return DateTime.fromFormat(period, FORMAT, { zone: 'utc' }).plus({ months }).toFormat(FORMAT);
}
