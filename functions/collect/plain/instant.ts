import { daysInMonth } from '../../model/civil-date.ts';
import type { Months } from '../../model/month-of.ts';
import type { Month } from '../../model/period.ts';
import { BYTE, type Cursor } from './cursor.ts';

const MINUTE = 60_000;
/** Every month has so many days. */
const SHORTEST_MONTH = 28;
const MOST_PLACES = 9;
/** Date.UTC takes smaller numbers of years for those of its own century. */
const FIRST_YEAR = 1000;

const within = (number: number, least: number, most: number): boolean => number >= least && number <= most;

/** `+08:00` or `Z`, in minutes; NaN: neither. */
function offset(cursor: Cursor): number {
  if (cursor.take(BYTE.Z)) return 0;
  const east = cursor.take(BYTE.plus);
  if (!east && !cursor.take(BYTE.minus)) return Number.NaN;
  const hours = cursor.digits(2);
  const minutes = cursor.take(BYTE.colon) ? cursor.digits(2) : -1;
  if (!within(hours, 0, 23) || !within(minutes, 0, 59)) return Number.NaN;
  return (east ? 1 : -1) * (hours * 60 + minutes);
}

/** `T09:30:00`, in milliseconds; decimals are read and not counted, since no month begins within a second. NaN: none. */
function time(cursor: Cursor): number {
  const hours = cursor.take(BYTE.T) ? cursor.digits(2) : -1;
  const minutes = cursor.take(BYTE.colon) ? cursor.digits(2) : -1;
  const seconds = cursor.take(BYTE.colon) ? cursor.digits(2) : -1;
  if (!within(hours, 0, 23) || !within(minutes, 0, 59) || !within(seconds, 0, 59)) return Number.NaN;
  if (cursor.take(BYTE.point)) {
    const start = cursor.at;
    while (cursor.digit() >= 0);
    if (!within(cursor.at - start, 1, MOST_PLACES)) return Number.NaN;
  }
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** Reads a string that is a date, or a date-time with offset. @returns its month; undefined: it is not plainly one. */
export function monthReader(months: Months): (cursor: Cursor) => Month | undefined {
  const civil = new Map<number, Month>();
  const civilMonth = (year: number, month: number): Month | undefined => {
    const number = year * 12 + month;
    const known = civil.get(number) ?? months.of(`${year}-${String(month).padStart(2, '0')}-01`);
    if (known !== undefined) civil.set(number, known);
    return known;
  };
  return (cursor) => {
    if (!cursor.take(BYTE.quote)) return undefined;
    const year = cursor.digits(4);
    const month = cursor.take(BYTE.minus) ? cursor.digits(2) : -1;
    const day = cursor.take(BYTE.minus) ? cursor.digits(2) : -1;
    if (year < FIRST_YEAR || !within(month, 1, 12) || day < 1) return undefined;
    if (day > SHORTEST_MONTH && day > daysInMonth({ year, month })) return undefined;
    if (cursor.take(BYTE.quote)) return civilMonth(year, month);
    const moment = Date.UTC(year, month - 1, day) + time(cursor) - offset(cursor) * MINUTE;
    return cursor.take(BYTE.quote) && !Number.isNaN(moment) ? months.at(moment) : undefined;
  };
}
