import type { Decision } from '../model/decision.ts';
import type { Run, RunInput } from '../model/run.ts';

/** A run that is under way for longer than an execution may last has died, whatever its row says. */
const LONGEST_RUN_MS = 6.5 * 60 * 60 * 1000;

/** States after which a period counts as reported. */
const REPORTED: readonly Run['state'][] = ['sent', 'issued', 'incomplete'];

/** Whether a person decided this about a revision. */
export const decided = (decisions: readonly Decision[], kind: Decision['kind'], revision: number): boolean =>
  decisions.some((decision) => decision.kind === kind && decision.revision === revision);

/**
 * Whether a run may be begun, by the row that stands: absent, held, failed or incomplete; done only where a revision is
 * asked for; waiting for approval once it is given; under way only if it must have died.
 */
export function mayBegin(
  before: Run | undefined,
  cause: RunInput['cause'],
  at: string,
  decisions: readonly Decision[],
): boolean {
  if (before === undefined) return true;
  switch (before.state) {
    case 'held':
    case 'failed':
    case 'incomplete':
      return true;
    case 'review':
      return decided(decisions, 'approve', before.revision);
    case 'running':
      return Date.parse(at) - Date.parse(before.at) > LONGEST_RUN_MS;
    case 'sent':
    case 'issued':
      return cause === 'revise';
  }
}

/** The revision that a run makes: the next one of a period that is reported, else the one that is not done yet. */
export function revisionOf(before: Run | undefined, cause: RunInput['cause']): number {
  if (before === undefined) return 0;
  return before.revision + (cause === 'revise' && REPORTED.includes(before.state) ? 1 : 0);
}
