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

/** Years of this many digits have months that periods can be told from; so have those that answers are kept until. */
const YEARS = { first: '1000-01', last: '8999-12' } as const;

const inYears = (month: Month): Month | undefined =>
  month.length === MONTH.length && month >= YEARS.first && month <= YEARS.last ? month : undefined;

/**
 * The month in which an answer was given, in the programme's zone. A date without a time is that civil date.
 * Returns `undefined` if `instant` is neither an ISO 8601 date nor a date-time with offset, or outside the years 1000 to 8999.
 */
export function periodOf(instant: string, zone: string): Month | undefined {
  if (!instantSchema.safeParse(instant).success) return undefined;
  if (instant.length === CIVIL_DATE) return inYears(instant.slice(0, MONTH.length));
  const at = DateTime.fromISO(instant, { zone });
  return at.isValid ? inYears(at.toFormat(MONTH)) : undefined;
}

/** The months in a zone of many instants: one that was met before is known by its bounds, at a hundredth of the time. */
export interface Months {
  /** {@link periodOf} for what {@link instantSchema} took. */
  readonly of: (instant: string) => Month | undefined;
  /** The month that a moment lies in, milliseconds since 1970. */
  readonly at: (moment: number) => Month | undefined;
}

export function monthsIn(zone: string): Months {
  const known: { readonly month: Month; readonly from: number; readonly to: number }[] = [];
  const at = (moment: number): Month | undefined => {
    const found = known.find(({ from, to }) => from <= moment && moment < to);
    if (found !== undefined) return found.month;
    const month = periodOf(new Date(moment).toISOString(), zone);
    if (month !== undefined)
      known.push({ month, from: Date.parse(endOf(shift(month, -1), zone)), to: Date.parse(endOf(month, zone)) });
    return month;
  };
  return {
    of: (instant) => {
      const moment = instant.length === CIVIL_DATE ? Number.NaN : Date.parse(instant);
      return Number.isNaN(moment) ? periodOf(instant, zone) : at(moment);
    },
    at,
  };
}
