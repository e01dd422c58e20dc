import { endOf, type Period, periodBefore } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import { runTimes } from '../model/programme/run-times.ts';
import type { StartRun } from '../run/start-run.ts';
import type { Table } from '../store/table.ts';
import { listRuns } from './runs.ts';

/** Times of a schedule that are looked at: more than any has within the period after the one it reports. */
const LOOKED_AT = 400;

/**
 * The time that the report of a period is scheduled for: that of the run that the schedule starts itself, which so finds
 * it done. @throws {RangeError} if the schedule has none for this period.
 */
function scheduledFor(programme: Programme, report: Programme['reports'][number], period: Period): string {
  const justBefore = new Date(Date.parse(endOf(period, programme.timezone)) - 1).toISOString();
  for (const at of runTimes(programme, report, justBefore).take(LOOKED_AT))
    if (periodBefore(at, programme.timezone, report.period) === period) return at;
  throw new RangeError(`the schedule of ${report.id} has no time for ${period}; see yardstick schedule`);
}

/**
 * Starts the run of a report and period now, before its schedule does or where the schedule did not. It is the very run
 * that the schedule would start: nothing is made or mailed twice.
 * @param now ISO 8601.
 * @throws {RangeError} if there is no such report, the period is not over, or its run has been begun.
 */
export async function startReport(
  port: { readonly table: Table; readonly start: StartRun },
  programme: Programme,
  name: { readonly report: string; readonly period: Period },
  now: string,
): Promise<void> {
  const report = programme.reports.find(({ id }) => id === name.report);
  if (report === undefined) throw new RangeError(`${programme.id} has no report "${name.report}"`);
  if (endOf(name.period, programme.timezone) > now)
    throw new RangeError(`${name.period} is not over: its report would lack answers`);
  const begun = (await listRuns(port.table, programme.id)).find(
    (run) => run.report === name.report && run.period === name.period,
  );
  if (begun !== undefined)
    throw new RangeError(
      `the run of ${name.report} for ${name.period} is ${begun.state}; see runs show and runs retry`,
    );
  const scheduledTime = scheduledFor(programme, report, name.period);
  await port.start({ programme: programme.id, report: name.report, scheduledTime, cause: 'again', at: now });
}
