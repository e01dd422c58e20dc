/** Draws and clock times that the simulated records of the Gansu sample share. */
import { CITIES } from './simulate-gansu-design.ts';
import type { Random } from './simulate-gansu-random.ts';

const HOUR_MS = 3_600_000;
export const HOURS_A_DAY = 24;
/** Hours that China is ahead of Greenwich. */
const CHINA = 8;

export const daysIn = (month: string): number =>
  new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).getUTCDate();

/** One of the entries, as often as its share says. */
export function drawn<T>(entries: readonly (readonly [T, number])[], random: Random): T {
  const all = entries.reduce((sum, [, share]) => sum + share, 0);
  let left = random() * all;
  for (const [value, share] of entries) {
    left -= share;
    if (left < 0) return value;
  }
  throw new RangeError('there is nothing to draw from');
}

export const cityOf = (random: Random): string =>
  drawn(
    CITIES.map(({ id, inhabitants }) => [id, inhabitants]),
    random,
  );

/** An hour of working time on a day of a month, and so many hours later, as China's clocks show them. */
export function times(month: string, day: number, random: Random): (later: number) => string {
  const start = Date.parse(`${month}-${String(day).padStart(2, '0')}T00:00:00Z`) + (9 + random() * 10) * HOUR_MS;
  return (later) => `${new Date(start + later * HOUR_MS).toISOString().slice(0, 16)}:00+08:00`;
}

/** When a month is over: nothing is known of what comes later, by the same clocks. */
export const isOver = (instant: string, month: string): boolean =>
  Date.parse(instant) >= Date.UTC(+month.slice(0, 4), +month.slice(5), 1) - CHINA * HOUR_MS;
