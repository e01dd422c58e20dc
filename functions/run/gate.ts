import * as z from 'zod';
import type { Decision } from '../model/decision.ts';
import { deadlineOf } from '../model/programme/deadline.ts';
import type { Programme } from '../model/programme/index.ts';
import { isDueAt } from '../model/programme/run-times.ts';
import { type Run, type RunInput, runInputSchema } from '../model/run.ts';
import type { RunStep } from '../model/run-state.ts';
import { decided, mayBegin, revisionOf } from './begin.ts';
import type { Counts } from './count.ts';
import type { Wanted } from './count-period.ts';
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
  /** Responses of all months of the period, counted as the programme asks (see requirements.ts), or what is to be done before. */
  readonly count: (programme: Programme, period: string, run: Run) => Promise<Counts | Wanted>;
}

/** What starts a run, or has it go on once the parts of its large months are counted. */
export const gateInputSchema = runInputSchema.extend({
  /** The attempt of the run that this execution has begun. */
  attempt: z.int().min(1).optional(),
});
type GateInput = RunInput & Pick<z.infer<typeof gateInputSchema>, 'attempt'>;

/** go: score and draw. mail: it was drawn before, and is approved now. The others end here. */
type Decided = RunStep & { readonly verdict: 'go' | 'mail' | 'held' | 'repeat' | 'not_due' };
/** Not decided: the parts are to be counted first, and the gate asked again with this. */
type Undecided = RunStep &
  Wanted &
  Pick<Run, 'attempt' | 'at'> &
  Pick<RunInput, 'cause'> & { readonly verdict: 'count' };
export type Gated = Decided | Undecided;

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
 * The run as this execution has it: begun now, or before the parts of its months were counted. Undefined for one that
 * another execution has, or that need not be begun.
 */
async function opened(
  port: GatePort,
  step: RunStep,
  { cause, scheduledTime, at = scheduledTime, attempt }: GateInput,
  before: Run | undefined,
  decisions: readonly Decision[],
): Promise<Run | undefined> {
  if (attempt !== undefined) return before?.state === 'running' && before.attempt === attempt ? before : undefined;
  const run: Run = {
    ...step,
    state: 'running',
    reasons: [],
    tell: [],
    attempt: (before?.attempt ?? 0) + 1,
    at,
    standing: before?.standing ?? 'complete',
  };
  return mayBegin(before, cause, at, decisions) && (await port.begin(run, before)) ? run : undefined;
}

/**
 * Opens a run, once, and decides whether its period may be reported: the last one complete at the scheduled time. A
 * period that falls short is held with every reason, until it has what it lacks, a person releases it, or its deadline
 * passes and the programme lets it go then.
 * @throws {RangeError} for a programme, report or period that is not known; {Error} where parts that were wanted are still not
 * counted.
 */
export async function gate(port: GatePort, input: GateInput): Promise<Gated> {
  const { programme: id, report: reportId, scheduledTime, cause } = input;
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
  const run = await opened(port, step, input, before, decisions);
  if (run === undefined) return { ...step, verdict: 'repeat' };
  if (before?.state === 'review') return { ...step, verdict: 'mail' };

  const counts = await port.count(programme, period, run);
  if ('parts' in counts) {
    if (input.attempt !== undefined) throw new Error(`${counts.parts.length} parts of ${period} were not counted`);
    return { ...step, ...counts, cause, at: run.at, attempt: run.attempt, verdict: 'count' };
  }
  const lacks = shortfalls(programme, period, counts);
  const standing = standingOf(lacks, run, {
    released: decided(decisions, 'release', step.revision),
    overdue: programme.gate.afterDeadline === 'incomplete' && run.at >= deadlineOf(programme, scheduledTime),
  });
  if (standing === null) {
    const reasons = lacks.map(({ reason }) => reason);
    await port.save({ ...run, state: 'held', reasons, tell: reasons });
    return { ...step, verdict: 'held' };
  }
  if (standing !== run.standing) await port.save({ ...run, standing });
  return { ...step, verdict: 'go' };
}
