import type { Run } from '../../../functions/model/run.ts';
import type { Counts } from '../../../functions/run/count.ts';
import type { GatePort } from '../../../functions/run/gate.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

/** A programme with two quotas. */
export const programme = {
  ...sampleProgramme('mobile-reputation'),
  quotas: [
    { operator: 'P1', where: {}, minimum: 2 },
    { operator: 'P2', where: { plan: 'prepaid' }, minimum: 2 },
  ],
};
export const counted = (...quotas: number[]): Counts => ({ total: 4, quotas, newest: [], contacts: [] });

/** Rows that were saved. */
export const saved: Run[] = [];
/** Everything is there and enough was counted, but for `change`. */
export const port = (change: Partial<GatePort>): GatePort => ({
  versions: async () => [{ programme }],
  programmeIn: async () => ({ programme }),
  run: async () => undefined,
  decisions: async () => [],
  begin: async () => true,
  save: async (run) => void saved.push(run),
  count: async () => counted(2, 2),
  ...change,
});
export const input = { programme: 'mobile-reputation', report: 'monthly', scheduledTime: '2026-10-31T16:00:00.000Z' };
