import type { Decision } from '../model/decision.ts';
import { monthsOf } from '../model/period.ts';
import type { Run, RunInput } from '../model/run.ts';
import type { StartRun } from '../run/start-run.ts';
import { readDecisions, recordDecision } from '../store/decisions.ts';
import { readPeriodState } from '../store/periods.ts';
import { readRuns } from '../store/runs.ts';
import type { Table } from '../store/table.ts';

/** Which run is meant. */
export interface RunName {
  readonly programme: string;
  readonly report: string;
  readonly period: string;
}

/** What a person can have done with a run. */
type RunAction = 'release' | 'approve' | 'retry' | 'revise';

/** States in which each action makes sense. */
const FROM: Readonly<Record<RunAction, readonly Run['state'][]>> = {
  release: ['held'],
  approve: ['review'],
  retry: ['held', 'failed', 'incomplete', 'running'],
  revise: ['sent', 'issued', 'incomplete'],
};

/** The runs of a programme, the newest first. */
export async function listRuns(table: Table, programme: string): Promise<Run[]> {
  return (await readRuns(table, programme)).sort((a, b) => b.scheduledTime.localeCompare(a.scheduledTime));
}

/** The newest run of a report and period, with what was decided about it and how many answers have changed since. @throws {RangeError} if there is none. */
export async function findRun(
  table: Table,
  { programme, report, period }: RunName,
): Promise<{ readonly run: Run; readonly decisions: readonly Decision[]; readonly changed: number }> {
  const run = (await listRuns(table, programme)).find((r) => r.report === report && r.period === period);
  if (run === undefined) throw new RangeError(`there is no run of ${report} for ${period} in ${programme}`);
  const states = await Promise.all(monthsOf(period).map((month) => readPeriodState(table, programme, month)));
  const changed = states.reduce((sum, state) => sum + (state === undefined ? 0 : state.changed - state.seen), 0);
  return { run, decisions: await readDecisions(table, run), changed };
}

/** Who acts, when, and why. */
export type Actor = Pick<Decision, 'by' | 'at' | 'reason'>;

/**
 * Does something with a run: what is decided is recorded first, for good, then the run is started again.
 * @throws {RangeError} if there is no such run, or it does not stand where this makes sense.
 */
export async function actOnRun(
  port: { readonly table: Table; readonly start: StartRun },
  action: RunAction,
  name: RunName,
  actor: Actor,
): Promise<Run> {
  const { run } = await findRun(port.table, name);
  if (!FROM[action].includes(run.state)) {
    throw new RangeError(`the run of ${name.report} for ${name.period} is ${run.state}: there is nothing to ${action}`);
  }
  if (action === 'release' || action === 'approve') {
    await recordDecision(port.table, run, { kind: action, revision: run.revision, ...actor });
  }
  const { programme, report, scheduledTime } = run;
  const cause: RunInput['cause'] = action === 'revise' ? 'revise' : 'again';
  await port.start({ programme, report, scheduledTime, cause, at: actor.at });
  return run;
}
