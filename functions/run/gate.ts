import type { Decision } from '../model/decision.ts';
import { deadlineOf } from '../model/programme/deadline.ts';
import type { Programme } from '../model/programme/index.ts';
import { isDueAt } from '../model/programme/run-times.ts';
import type { Run, RunInput } from '../model/run.ts';
import type { RunStep } from '../model/run-state.ts';
import { decided, mayBegin, revisionOf } from './begin.ts';
import type { Counts } from './count.ts';
import { reportedPeriod } from './reported-period.ts';
import { type Shortfall, shortfalls } from './requirements.ts';

/** What the gate needs from outside. */
export interface GatePort {
  /** Versions of the programme, oldest first. */
  readonly versions: (programme: string) => Promise<readonly { readonly programme: Programme }[]>;
  readonly programmeIn: (programme: string, period: string) => Promise<{ readonly programme: Programme }>;
  /** The row of the run as it stands; undefined if it was never begun. */
  readonly run: (step: RunStep) => Promise<Run | undefined>;
  readonly decisions: (step: RunStep) => Promise<readonly Decision[]>;
  /** True for the caller that may go on with this run: the row still stood as it was read. */
  readonly begin: (run: Run, before: Run | undefined) => Promise<boolean>;
  readonly save: (run: Run) => Promise<void>;
  /** Responses of all months of the period, counted as the programme asks (see requirements.ts). */
  readonly count: (programme: Programme, period: string) => Promise<Counts>;
}

/** go: score and draw. mail: it was drawn before, and is approved now. The others end here. */
export type Gated = RunStep & { readonly verdict: 'go' | 'mail' | 'held' | 'repeat' | 'not_due' };

/** How a period that lacks something may be reported all the same; null: it is held. */
function standingOf(
  lacks: readonly Shortfall[],
  run: Run,
  policy: { readonly released: boolean; readonly overdue: boolean },
): Run['standing'] | null {
  if (lacks.length === 0) return 'complete';
  if (lacks.some(({ passable }) => !passable)) return null;
  if (policy.released) return 'forced';
  // What was reported once is not taken back: a revision says of itself what its sample lacks.
  if (policy.overdue || run.revision > 0) return run.standing === 'forced' ? 'forced' : 'incomplete';
  return null;
}

/**
 * Opens a run, once, and decides whether its period may be reported: the last one complete at the scheduled time. A
 * period that falls short is held with every reason, until it has what it lacks, a person releases it, or its deadline
 * passes and the programme lets it go then.
 * @throws {RangeError} for a programme, report or period that is not known.
 */
export async function gate(port: GatePort, input: RunInput): Promise<Gated> {
  const { programme: id, report: reportId, scheduledTime, cause, at = scheduledTime } = input;
  const latest = (await port.versions(id)).at(-1)?.programme;
  if (latest === undefined) throw new RangeError(`there is no programme ${id}`);
  const period = reportedPeriod(latest, reportId, scheduledTime);
  const { programme } = await port.programmeIn(id, period);
  const report = programme.reports.find((r) => r.id === reportId);
  if (report === undefined) throw new RangeError(`the programme ${id} has no report ${reportId}`);
  const asked: RunStep = { programme: id, report: reportId, scheduledTime, period, revision: 0 };
  if (cause === 'daily' && !isDueAt(latest, reportId, scheduledTime)) return { ...asked, verdict: 'not_due' };

  const [before, decisions] = [await port.run(asked), await port.decisions(asked)];
  const step = { ...asked, revision: revisionOf(before, cause) };
  const run: Run = {
    ...step,
    state: 'running',
    reasons: [],
    tell: [],
    attempt: (before?.attempt ?? 0) + 1,
    at,
    standing: before?.standing ?? 'complete',
  };
  if (!mayBegin(before, cause, at, decisions) || !(await port.begin(run, before)))
    return { ...step, verdict: 'repeat' };
  if (before?.state === 'review') return { ...step, verdict: 'mail' };

  const lacks = shortfalls(programme, period, await port.count(programme, period));
  const standing = standingOf(lacks, run, {
    released: decided(decisions, 'release', step.revision),
    overdue: programme.gate.afterDeadline === 'incomplete' && at >= deadlineOf(programme, scheduledTime),
  });
  if (standing === null) {
    const reasons = lacks.map(({ reason }) => reason);
    await port.save({ ...run, state: 'held', reasons, tell: reasons });
    return { ...step, verdict: 'held' };
  }
  if (standing !== run.standing) await port.save({ ...run, standing });
  return { ...step, verdict: 'go' };
}
