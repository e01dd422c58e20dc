import { DateTime } from 'luxon';
import { addDays, type CivilDate, isoDate } from '../civil-date.ts';
import { isTimeZone } from '../period.ts';
import type { Fault, Sections } from './fault.ts';
import { timesOf } from './run-times.ts';

/** Years from the beginning of the programme in which no run may fall into an hour that clocks skip. */
const YEARS = 10;

/** The days of some years on which clocks of a zone are put forward. */
function shortDays(zone: string, from: number): CivilDate[] {
  const offset = (date: CivilDate) => DateTime.fromObject({ ...date }, { zone }).offset;
  const days: CivilDate[] = [];
  for (let day: CivilDate = { year: from, month: 1, day: 1 }; day.year < from + YEARS; ) {
    const next = addDays(day, 1);
    if (offset(next) > offset(day)) days.push(day);
    day = next;
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
