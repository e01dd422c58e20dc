import { DateTime } from 'luxon';
import { addDays, type CivilDate, isoDate } from '../civil-date.ts';
import { isTimeZone } from '../month-of.ts';
import type { Fault, Sections } from './fault.ts';
import { timesOf } from './run-times.ts';

/** Years from the beginning of the programme in which no run may fall into an hour that clocks skip. */
const YEARS = 10;

/** Days that are looked at together. Between two changes of a zone's clocks lie weeks. */
const WEEK = 7;

/** The days of some years on which clocks of a zone are put forward. */
function shortDays(zone: string, from: number): CivilDate[] {
  const offset = (date: CivilDate) => DateTime.fromObject({ ...date }, { zone }).offset;
  const days: CivilDate[] = [];
  for (let week: CivilDate = { year: from, month: 1, day: 1 }; week.year < from + YEARS; week = addDays(week, WEEK)) {
    if (offset(addDays(week, WEEK)) === offset(week)) continue;
    for (let day = 0; day < WEEK; day += 1)
      if (offset(addDays(week, day + 1)) > offset(addDays(week, day))) days.push(addDays(week, day));
  }
  return days;
}

/**
 * A run at a time that does not exist on its day would not take place: EventBridge Scheduler skips it. Better to say so
 * when the file is written than in a March to come.
 */
export function checkSchedules(p: Sections): Fault[] {
  const { reports, timezone, effectiveFrom, calendar } = p;
  if (!reports || !effectiveFrom || !calendar || timezone === undefined || !isTimeZone(timezone)) return [];
  const days = shortDays(timezone, Number(effectiveFrom.slice(0, 4)));
  return reports.flatMap((report, i) => {
    const times = timesOf({ timezone, calendar }, report);
    const skipped = days.flatMap((day) => times(day).map((time) => ({ day, ...time }))).find(({ at }) => at === null);
    if (skipped === undefined) return [];
    const { day, local } = skipped;
    const message = `${local} does not exist in ${timezone} on ${isoDate(day)}, when clocks go forward, and this run would be skipped; choose another time`;
    return [{ path: `reports[${i}].schedule`, message }];
  });
}
