import { type Decision, decisionSchema } from '../model/decision.ts';
import type { Run } from '../model/run.ts';
import { keys } from './keys.ts';
import { ABSENT, putRowIf, rows, type Table } from './table.ts';

type RunKey = Pick<Run, 'programme' | 'report' | 'scheduledTime'>;

/** Records a decision, once: false if the same was decided before, which stays as it is. */
export function recordDecision(table: Table, run: RunKey, decision: Decision): Promise<boolean> {
  const key = {
    pk: keys.decisions(run.programme, run.report, run.scheduledTime),
    sk: `${decision.kind}#r${decision.revision}`,
  };
  return putRowIf(table, key, decision, ABSENT);
}

/** All that was decided about a run. */
export function readDecisions(table: Table, run: RunKey): Promise<Decision[]> {
  return rows(table, keys.decisions(run.programme, run.report, run.scheduledTime), decisionSchema);
}
