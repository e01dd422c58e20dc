import { DateTime } from 'luxon';
import { isNthWorkingDay } from '../calendar.ts';
import { addDays, type CivilDate, civilDate } from '../civil-date.ts';
import { parseCron } from '../cron.ts';
import { monthsFrom, type PeriodKind } from '../period.ts';
import { type ReportSchedule, workingDays } from './schedule.ts';
import type { Programme } from './schema.ts';

/** A time of day that a report is scheduled for. */
export interface LocalTime {
  /** `08:00` in the zone of the programme. */
  readonly local: string;
  /** ISO 8601 in UTC; null on a day when clocks skip this time. Where they repeat it, the first of the two. */
  readonly at: string | null;
}

const two = (n: number): string => String(n).padStart(2, '0');

function instantOf(date: CivilDate, minutes: number, zone: string): LocalTime {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const time = DateTime.fromObject({ ...date, hour, minute }, { zone });
  const there = time.hour === hour && time.minute === minute;
  const [first] = time.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  return { local: `${two(hour)}:${two(minute)}`, at: there ? (first ?? time).toUTC().toISO() : null };
}

type Scheduled = { readonly period: PeriodKind; readonly schedule: ReportSchedule };

/**
 * Whether a working-day schedule means a day: the n-th working day, or the last one, of a month in which a period of the
 * report's kind has just ended. No day is meant by a schedule that goes by a cron expression.
 */
function isDue(
  { calendar }: Pick<Programme, 'calendar'>,
  { period, schedule: { workingDay } }: Scheduled,
): (date: CivilDate) => boolean {
  if (workingDay === undefined) return () => false;
  const [days, months] = [workingDays(calendar), new Set(monthsFrom(period))];
  return (date) => months.has(date.month) && isNthWorkingDay(days, date, workingDay);
}

/** Whether the working-day schedule of a report of the programme means the civil day of an instant, ISO 8601. */
export function isDueAt(
  programme: Pick<Programme, 'calendar' | 'reports' | 'timezone'>,
  report: string,
  at: string,
): boolean {
  const found = programme.reports.find(({ id }) => id === report);
  const day = DateTime.fromISO(at, { zone: programme.timezone }).toISODate();
  return found !== undefined && day !== null && isDue(programme, found)(civilDate(day));
}

/** Minutes since midnight of `08:00`. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Says for a day at what times of it a report is made; none on most days. */
export function timesOf(
  programme: Pick<Programme, 'calendar' | 'timezone'>,
  report: Scheduled,
): (date: CivilDate) => LocalTime[] {
  const { cron, time = '00:00' } = report.schedule;
  const { onDay, times } =
    cron === undefined ? { onDay: isDue(programme, report), times: [minutesOf(time)] } : parseCron(cron);
  return (date) => (onDay(date) ? times.map((minutes) => instantOf(date, minutes, programme.timezone)) : []);
}

/** Days without a run after which a schedule is taken to have no more of them: its year may have passed. */
const LONGEST_PAUSE = 4 * 366;

/**
 * The times at which a report is made after an instant, in order, ISO 8601 in UTC. A time that clocks skip is left out,
 * as EventBridge Scheduler does; one that they repeat comes once.
 */
export function* runTimes(
  programme: Pick<Programme, 'calendar' | 'timezone'>,
  report: Scheduled,
  after: string,
): Generator<string> {
  const times = timesOf(programme, report);
  const start = DateTime.fromISO(after, { zone: programme.timezone });
  let pause = 0;
  for (let day = civilDate(start.toISODate() ?? ''); pause < LONGEST_PAUSE; day = addDays(day, 1)) {
    pause += 1;
    for (const { at } of times(day)) {
      if (at === null || Date.parse(at) <= start.toMillis()) continue;
      pause = 0;
      yield at;
    }
  }
}
