import { describe, expect, test } from 'vitest';
import type { Run } from '../../../functions/model/run.ts';
import { type GatePort, gate } from '../../../functions/run/gate.ts';
import { counted, input, port } from './gate-port.ts';

describe('the gate of a month that is counted in parts', () => {
  const parts = [{ stage: 'look' as const, month: '2026-10', place: 0, looked: 'a', counted: 'b' }];
  const begun = { ...input, cause: 'again' as const, at: '2026-11-01T00:00:00.000Z' };

  test('begins the run, and says which parts are to be counted before it decides', async () => {
    const undecided = await gate(port({ count: async () => ({ parts }) }), begun);
    expect(undecided).toMatchObject({ verdict: 'count', parts, attempt: 1, at: begun.at, cause: 'again' });
  });

  const resumed = async (run: Partial<Run>, count: GatePort['count'] = async () => counted(2, 2)) => {
    const opened: Run[] = [];
    const begin: GatePort['begin'] = async (one) => opened.push(one) > 0;
    await gate(port({ begin }), begun);
    const row = { ...opened[0], ...run } as Run;
    return gate(port({ run: async () => row, begin: async () => false, count }), { ...begun, attempt: 1 });
  };

  test('goes on with the run that its execution has begun, and with no other', async () => {
    expect(await resumed({})).toMatchObject({ verdict: 'go', revision: 0 });
    expect(await resumed({ attempt: 2 })).toMatchObject({ verdict: 'repeat' });
    expect(await resumed({ state: 'failed' })).toMatchObject({ verdict: 'repeat' });
  });

  test('does not ask a second time', async () => {
    await expect(resumed({}, async () => ({ parts }))).rejects.toThrow('1 parts of 2026-10 were not counted');
  });
});
