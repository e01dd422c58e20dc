import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { type Period, periodBefore } from '../../../functions/model/period.ts';
import { calendarWarning } from '../../../functions/model/programme/calendar-warning.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { runTimes } from '../../../functions/model/programme/run-times.ts';
import type { Terminal } from '../terminal.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

interface PlannedRun {
  readonly report: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly period: Period;
}

/** The next runs of all reports of a programme, in order of time. */
function nextRuns(programme: Programme, now: string, count: number): PlannedRun[] {
  const runs = programme.reports.flatMap((report) => {
    const times = runTimes(programme, report, now).take(count);
    return Array.from(times, (at) => ({
      report: report.id,
      at,
      period: periodBefore(at, programme.timezone, report.period),
    }));
  });
  return runs.sort((a, b) => a.at.localeCompare(b.at)).slice(0, count);
}

/** `yardstick schedule`: when the reports of a programme are made next, where it lives and in UTC, and of what period. */
export async function scheduleCommand(args: string[], terminal: Terminal, now = new Date()): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { programme: { type: 'string' }, next: { type: 'string', default: '6' } },
  });
  const count = Number(values.next);
  if (values.programme === undefined) throw new BadInput(['--programme is needed; see yardstick help']);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw new BadInput(['--next takes a number from 1 to 1000']);
  const programme = await loadProgramme(values.programme);
  const runs = nextRuns(programme, now.toISOString(), count);
  for (const { report, at, period } of runs) {
    const local = DateTime.fromISO(at, { zone: programme.timezone });
    const here = `${local.toFormat('ccc yyyy-LL-dd HH:mm')} ${programme.timezone}`;
    terminal.say(`${here}   ${at.slice(0, 16)}Z   ${report} of ${period}`);
  }
  const warning = calendarWarning(programme, now.toISOString().slice(0, 10));
  if (warning !== null) terminal.complain(`! ${warning}`);
  terminal.answer({ runs, warning });
  return EXIT.sent;
}
