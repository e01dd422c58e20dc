import { type Month, monthsOf } from '../model/period.ts';
import type { PeriodState } from '../model/period-state.ts';
import { deadlineOf } from '../model/programme/deadline.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Run, RunInput } from '../model/run.ts';
import { mayBegin } from './begin.ts';

const inputOf = ({ programme, report, scheduledTime }: Run, cause: RunInput['cause'], at: string): RunInput => ({
  programme,
  report,
  scheduledTime,
  cause,
  at,
});

/**
 * The runs that are looked at again: held ones up to their deadline, and once after it; those whose execution died.
 * @param now ISO 8601.
 */
export function dueAgain(programme: Programme, runs: readonly Run[], now: string): RunInput[] {
  return runs
    .filter((run) =>
      run.state === 'held'
        ? run.at < deadlineOf(programme, run.scheduledTime)
        : run.state === 'running' && mayBegin(run, 'again', now, []),
    )
    .map((run) => inputOf(run, 'again', now));
}

/** The newest run of each report and period. */
function newest(runs: readonly Run[]): Run[] {
  const byPeriod = new Map<string, Run>();
  for (const run of runs) {
    const key = `${run.report} ${run.period}`;
    const known = byPeriod.get(key);
    if (known === undefined || known.scheduledTime < run.scheduledTime) byPeriod.set(key, run);
  }
  return [...byPeriod.values()];
}

/**
 * Hours for which the longest held report has been due; 0 where none is held. A run that a later one of its report has
 * followed is history.
 * @param now ISO 8601.
 */
export function oldestHeldHours(runs: readonly Run[], now: string): number {
  const last = new Map(runs.toSorted((a, b) => (a.scheduledTime < b.scheduledTime ? -1 : 1)).map((r) => [r.report, r]));
  const held = [...last.values()].filter(({ state }) => state === 'held');
  const hours = held.map(({ scheduledTime }) => (Date.parse(now) - Date.parse(scheduledTime)) / 3_600_000);
  return Math.max(0, ...hours.map(Math.floor));
}

/** True if answers of a month were erased after they were read last: what was issued from them is scored anew, at once. */
export const isErased = ({ erasedAt, closedAt }: PeriodState): boolean =>
  erasedAt !== undefined && closedAt !== undefined && erasedAt > closedAt;

/** The runs that reported a month: of the month itself, or of the longer periods that it lies in. */
export function reportsOf(month: Month, which: 'month' | 'longer', runs: readonly Run[], now: string): RunInput[] {
  return newest(runs)
    .filter(({ period }) => {
      const months = monthsOf(period);
      return months.includes(month) && (months.length === 1) === (which === 'month');
    })
    .map((run) => inputOf(run, 'revise', now));
}
