import type { Programme } from '../model/programme/index.ts';
import type { Run, RunInput } from '../model/run.ts';
import type { RunStep } from '../model/run-state.ts';
import type { Counts } from './count.ts';
import { reportedPeriod } from './reported-period.ts';
import { shortfalls } from './requirements.ts';

/** What the gate needs from outside. */
export interface GatePort {
  /** Versions of the programme, oldest first. */
  readonly versions: (programme: string) => Promise<readonly { readonly programme: Programme }[]>;
  readonly programmeIn: (programme: string, period: string) => Promise<{ readonly programme: Programme }>;
  /** True for the caller that may go on with this run. */
  readonly begin: (run: Run) => Promise<boolean>;
  readonly save: (run: Run) => Promise<void>;
  /** Responses of all months of the period, all of them and towards each of the requirements (see requirements.ts). */
  readonly count: (programme: Programme, period: string) => Promise<Counts>;
}

export type Gated = RunStep & { readonly verdict: 'go' | 'held' | 'repeat' };

/**
 * Opens a run, once, and decides whether its period may be reported: the last one complete at the scheduled time. A
 * period that falls short is held with every reason; nothing is scored or sent.
 * @throws {RangeError} for a programme, report or period that is not known.
 */
export async function gate(port: GatePort, input: RunInput): Promise<Gated> {
  const latest = (await port.versions(input.programme)).at(-1)?.programme;
  if (latest === undefined) throw new RangeError(`there is no programme ${input.programme}`);
  const period = reportedPeriod(latest, input.report, input.scheduledTime);
  const { programme } = await port.programmeIn(input.programme, period);
  if (!programme.reports.some((r) => r.id === input.report)) {
    throw new RangeError(`the programme ${input.programme} has no report ${input.report}`);
  }
  const step = { programme: input.programme, report: input.report, scheduledTime: input.scheduledTime, period };
  const run: Run = { ...step, state: 'running', reasons: [] };
  if (!(await port.begin(run))) return { ...step, verdict: 'repeat' };
  const reasons = shortfalls(programme, period, await port.count(programme, period));
  if (reasons.length === 0) return { ...step, verdict: 'go' };
  await port.save({ ...run, state: 'held', reasons });
  return { ...step, verdict: 'held' };
}
