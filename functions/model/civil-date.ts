import * as z from 'zod';

/** A day of the calendar, without a time or a zone. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** A civil date as programme files write it: `2026-10-01`. */
export const civilDateSchema = z.iso.date('write a date, for example 2026-10-01');

const DAY_MS = 24 * 60 * 60 * 1000;
const utc = ({ year, month, day }: CivilDate): number => Date.UTC(year, month - 1, day);

const fromUtc = (ms: number): CivilDate => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** `2026-10-01` */
export const isoDate = (date: CivilDate): string => new Date(utc(date)).toISOString().slice(0, 10);

/** @param iso `2026-10-01`; what stands behind it (a time) is not read. */
export const civilDate = (iso: string): CivilDate => fromUtc(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`));

export const addDays = (date: CivilDate, days: number): CivilDate => fromUtc(utc(date) + days * DAY_MS);

/** 0 is Sunday, 6 Saturday. */
export const weekday = (date: CivilDate): number => new Date(utc(date)).getUTCDay();

export const daysInMonth = ({ year, month }: Pick<CivilDate, 'year' | 'month'>): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
