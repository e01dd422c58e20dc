import type { Programme } from '../model/programme/index.ts';
import type { Run, RunInput } from '../model/run.ts';
import type { RunStep } from '../model/run-state.ts';
import type { Counts, Quota } from './count.ts';
import { reportedPeriod } from './reported-period.ts';

/** What the gate needs from outside. */
export interface GatePort {
  /** Versions of the programme, oldest first. */
  readonly versions: (programme: string) => Promise<readonly { readonly programme: Programme }[]>;
  readonly programmeIn: (programme: string, period: string) => Promise<{ readonly programme: Programme }>;
  /** True for the caller that may go on with this run. */
  readonly begin: (run: Run) => Promise<boolean>;
  readonly save: (run: Run) => Promise<void>;
  /** Responses of all months of the period. */
  readonly count: (programme: Programme, period: string) => Promise<Counts>;
}

export type Gated = RunStep & { readonly verdict: 'go' | 'held' | 'repeat' };

/** "operator P1, plan prepaid" */
const quotaName = (quota: Pick<Quota, 'operator' | 'where'>): string =>
  [['operator', quota.operator], ...Object.entries(quota.where)].map((pair) => pair.join(' ')).join(', ');

/** One sentence for each quota that is not reached, or one for an empty period. */
export function shortfalls(programme: Programme, period: string, counts: Counts): string[] {
  if (counts.total === 0) return [`${period} has no answers`];
  return programme.quotas.flatMap((quota, i) => {
    const n = counts.quotas[i] ?? 0;
    const missing = quota.minimum - n;
    return missing > 0 ? [`${quotaName(quota)}: ${n} of ${quota.minimum} responses, ${missing} short`] : [];
  });
}

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
