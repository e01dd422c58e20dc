import { DateTime } from 'luxon';
import * as z from 'zod';

/** What a report covers: a calendar month, quarter, half or year, or the three months that end with a month. */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year', 'rolling3'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

interface Form {
  readonly pattern: RegExp;
  /** Months that a period of this kind has. */
  readonly months: number;
  /** Months from one period of this kind to the next. */
  readonly step: number;
  /** Periods before the reported one that a trend shows. */
  readonly trend: number;
  write(year: string, number: number): string;
}

const two = (number: number): string => String(number).padStart(2, '0');

const FORMS: Readonly<Record<PeriodKind, Form>> = {
  month: { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, months: 1, step: 1, trend: 12, write: (y, n) => `${y}-${two(n)}` },
  quarter: { pattern: /^(\d{4})-Q([1-4])$/, months: 3, step: 3, trend: 8, write: (y, n) => `${y}-Q${n}` },
  half: { pattern: /^(\d{4})-H([12])$/, months: 6, step: 6, trend: 4, write: (y, n) => `${y}-H${n}` },
  year: { pattern: /^(\d{4})$/, months: 12, step: 12, trend: 4, write: (y) => y },
  rolling3: {
    pattern: /^(\d{4})-(0[1-9]|1[0-2])-R3$/,
    months: 3,
    step: 1,
    trend: 12,
    write: (y, n) => `${y}-${two(n)}-R3`,
  },
};

/** A calendar month, written `2026-10`: what answers are kept by, and what a programme version begins with. */
export const monthSchema = z.string().regex(FORMS.month.pattern, 'write a month as YYYY-MM, for example 2026-10');
export type Month = z.infer<typeof monthSchema>;

/** A period of any kind: `2026-10`, `2026-Q4`, `2026-H2`, `2026`, or `2026-10-R3`, the three months up to October. */
export const periodSchema = z
  .string()
  .regex(
    new RegExp(PERIOD_KINDS.map((kind) => FORMS[kind].pattern.source).join('|')),
    'write a month as YYYY-MM, for example 2026-10, or 2026-Q4, 2026-H2, 2026, 2026-10-R3',
  );
export type Period = z.infer<typeof periodSchema>;

/** A period taken apart. */
export interface PeriodParts {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Month, quarter or half within the year, from 1; of a rolling period its last month; 1 for a year. */
  readonly number: number;
}

/** @throws {RangeError} if it is no period. */
export function partsOf(period: Period): PeriodParts {
  for (const kind of PERIOD_KINDS) {
    const [whole, year, number = 1] = FORMS[kind].pattern.exec(period) ?? [];
    if (whole !== undefined) return { kind, year: Number(year), number: Number(number) };
  }
  throw new RangeError(`"${period}" is no period`);
}

export const kindOf = (period: Period): PeriodKind => partsOf(period).kind;

/** Months since the year 0 of the last month of a period. */
function lastIndex(period: Period): number {
  const { kind, year, number } = partsOf(period);
  return year * 12 + number * FORMS[kind].step - 1;
}

/** The period of a kind whose last month has this index; the index must be that of a last month. */
function ending(kind: PeriodKind, last: number): Period {
  const form = FORMS[kind];
  return form.write(String(Math.floor(last / 12)).padStart(4, '0'), Math.floor((last % 12) / form.step) + 1);
}

/** `period` moved by a number of periods of its kind, back if negative; a rolling period moves by months. */
export function shift(period: Period, by: number): Period {
  const { kind } = partsOf(period);
  return ending(kind, lastIndex(period) + by * FORMS[kind].step);
}

/** The months of a period, in order. */
export function monthsOf(period: Period): Month[] {
  const { months } = FORMS[kindOf(period)];
  const last = lastIndex(period);
  return Array.from({ length: months }, (_, i) => ending('month', last - months + 1 + i));
}

/** The month that a period ends with; the programme version in force then is the period's. */
export const lastMonthOf = (period: Period): Month => ending('month', lastIndex(period));

export const firstMonthOf = (period: Period): Month => monthsOf(period)[0] ?? period;

/** The last period of the same kind that shares no month with this one: what a change is measured from. */
export function preceding(period: Period): Period {
  const { months, step } = FORMS[kindOf(period)];
  return shift(period, -months / step);
}

/** The same period a year before. */
export const yearBefore = (period: Period): Period => shift(period, -12 / FORMS[kindOf(period)].step);

/** The periods that a trend shows, oldest first, this one last: a year of months, two years of quarters or halves. */
export function trendPeriods(period: Period): Period[] {
  const { trend } = FORMS[kindOf(period)];
  return Array.from({ length: trend + 1 }, (_, i) => shift(period, i - trend));
}

/** The same, from an earlier month on if that is before them: what control charts with a baseline look at. */
export function shownPeriods(period: Period, from?: Month): Period[] {
  const shown = trendPeriods(period);
  for (
    let before = shift(shown[0] ?? period, -1);
    from !== undefined && firstMonthOf(before) >= from;
    before = shift(before, -1)
  )
    shown.unshift(before);
  return shown;
}

const MONTH = 'yyyy-MM';

/** The last complete period of a kind before `scheduledTime`, in the programme's zone: what a scheduled run reports. */
export function periodBefore(scheduledTime: string, zone: string, kind: PeriodKind = 'month'): Period {
  const { step } = FORMS[kind];
  const running = lastIndex(DateTime.fromISO(scheduledTime, { zone }).toFormat(MONTH));
  return ending(kind, Math.floor(running / step) * step - 1);
}

/** The months of a year in which a period of this kind has just ended, from 1: of quarters 1, 4, 7 and 10. */
export function monthsFrom(kind: PeriodKind): number[] {
  const { step } = FORMS[kind];
  return Array.from({ length: 12 / step }, (_, i) => i * step + 1);
}

/** The first instant after `period`, ISO 8601 in UTC. */
export function endOf(period: Period, zone: string): string {
  const end = DateTime.fromFormat(lastMonthOf(period), MONTH, { zone }).plus({ months: 1 }).toUTC().toISO();
  if (end === null) throw new RangeError(`${period} has no end in ${zone}`);
  return end;
}

/** The civil date of the first day of `period`, `2026-10-01`. */
export const firstDayOf = (period: Period): string => `${firstMonthOf(period)}-01`;
