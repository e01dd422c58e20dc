import { describe, expect, test } from 'vitest';
import type { Run } from '../../../functions/model/run.ts';
import { gate } from '../../../functions/run/gate.ts';
import { counted, input, port, programme, saved } from './gate-port.ts';

describe('the gate', () => {
  test('takes the period from the scheduled time in the zone of the programme', async () => {
    expect(await gate(port({}), input)).toMatchObject({ verdict: 'go', period: '2026-10' });
    const before = await gate(port({}), { ...input, scheduledTime: '2026-10-31T15:59:59.000Z' });
    expect(before.period).toBe('2026-09');
  });

  test('takes the kind of the period from the report', async () => {
    const [report] = programme.reports;
    const quarterly = { ...programme, reports: report ? [{ ...report, period: 'quarter' as const }] : [] };
    const asked: string[] = [];
    const quarter = port({
      versions: async () => [{ programme: quarterly }],
      programmeIn: async () => ({ programme: quarterly }),
      count: async (_, period) => {
        asked.push(period);
        return counted(2, 2);
      },
    });
    expect(await gate(quarter, input)).toMatchObject({ verdict: 'go', period: '2026-Q3' });
    expect(asked).toEqual(['2026-Q3']);
  });

  test('stops a run that another has begun', async () => {
    expect(await gate(port({ begin: async () => false }), input)).toMatchObject({ verdict: 'repeat' });
  });

  test('holds a period that falls short, with the reason in the row', async () => {
    const held = await gate(port({ count: async () => counted(2, 1) }), input);
    expect(held.verdict).toBe('held');
    expect(saved.at(-1)).toMatchObject({
      state: 'held',
      reasons: [{ code: 'short_quota', operator: 'P2', n: 1, minimum: 2 }],
    });
  });

  test('refuses a report that the programme has not', async () => {
    await expect(gate(port({}), { ...input, report: 'weekly' })).rejects.toThrow('has no report weekly');
  });

  const before: Run = {
    ...input,
    ...{ period: '2026-10', state: 'held', reasons: [], tell: [], revision: 0, attempt: 3 },
    ...{ at: input.scheduledTime, standing: 'complete' },
  };
  const short = { count: async () => counted(2, 1), run: async () => before };
  const at = (hours: number) => new Date(Date.parse(input.scheduledTime) + hours * 3_600_000).toISOString();

  test('lets a period that falls short pass once somebody has released it, for that revision', async () => {
    const release = { kind: 'release' as const, by: 'li', at: at(1), reason: 'board meeting' };
    const released = (revision: number) => ({ ...short, decisions: async () => [{ ...release, revision }] });
    expect(await gate(port(released(1)), input)).toMatchObject({ verdict: 'held' });
    expect(await gate(port(released(0)), input)).toMatchObject({ verdict: 'go' });
    expect(saved.at(-1)).toMatchObject({ state: 'running', standing: 'forced', attempt: 4 });
  });

  test('after its deadline does as the programme says', async () => {
    const policy = {
      ...programme,
      gate: { ...programme.gate, deadlineHours: 48, afterDeadline: 'incomplete' as const },
    };
    const of = (p: typeof programme) => ({ ...short, programmeIn: async () => ({ programme: p }) });
    expect(await gate(port(of(policy)), { ...input, at: at(47.9) })).toMatchObject({ verdict: 'held' });
    expect(await gate(port(of(policy)), { ...input, at: at(48) })).toMatchObject({ verdict: 'go' });
    expect(saved.at(-1)).toMatchObject({ standing: 'incomplete' });
    expect(await gate(port(of(programme)), { ...input, at: at(480) })).toMatchObject({ verdict: 'held' });
  });

  test('lets nothing pass that cannot be computed', async () => {
    const release = { kind: 'release' as const, by: 'li', at: at(1), reason: 'now', revision: 0 };
    const empty = { ...short, count: async () => ({ ...counted(0, 0), total: 0 }), decisions: async () => [release] };
    expect(await gate(port(empty), { ...input, at: at(999) })).toMatchObject({ verdict: 'held' });
  });

  test.each([
    ['sent', 'schedule', 'repeat', 0],
    ['sent', 'again', 'repeat', 0],
    ['sent', 'revise', 'go', 1],
    ['issued', 'revise', 'go', 1],
    ['incomplete', 'again', 'go', 0],
    ['incomplete', 'revise', 'go', 1],
    ['failed', 'again', 'go', 0],
    ['failed', 'revise', 'go', 0],
    ['review', 'again', 'repeat', 0],
    ['review', 'revise', 'repeat', 0],
    ['running', 'again', 'repeat', 0],
  ] as const)(
    'finds a run that is %s and is asked for %s: %s, revision %i',
    async (state, cause, verdict, revision) => {
      const found = await gate(port({ run: async () => ({ ...before, state }) }), { ...input, cause });
      expect(found).toMatchObject({ verdict, ...(verdict === 'go' ? { revision } : {}) });
    },
  );

  test('begins a run again whose execution must have died, and mails one that is approved', async () => {
    const running = port({ run: async () => ({ ...before, state: 'running' as const }) });
    expect(await gate(running, { ...input, cause: 'again', at: at(6) })).toMatchObject({ verdict: 'repeat' });
    expect(await gate(running, { ...input, cause: 'again', at: at(7) })).toMatchObject({ verdict: 'go' });
    const approve = { kind: 'approve' as const, by: 'li', at: at(1), reason: '', revision: 0 };
    const review = { run: async () => ({ ...before, state: 'review' as const }), decisions: async () => [approve] };
    expect(await gate(port(review), { ...input, cause: 'again' })).toMatchObject({ verdict: 'mail' });
  });

  test('asks the calendar only where a daily trigger started it', async () => {
    const [report] = programme.reports;
    const schedule = { workingDay: 3, time: '08:00' };
    const calendar = { base: 'china' as const, holidays: [], makeUpDays: [] };
    const daily = { ...programme, calendar, reports: report ? [{ ...report, schedule }] : [] };
    const asked = port({
      versions: async () => [{ programme: daily }],
      programmeIn: async () => ({ programme: daily }),
    });
    const on = async (day: string, cause: 'daily' | 'again') =>
      (await gate(asked, { ...input, cause, scheduledTime: `2026-10-${day}T00:00:00.000Z` })).verdict;
    expect([await on('03', 'daily'), await on('09', 'daily'), await on('10', 'daily')]).toEqual([
      'not_due',
      'not_due',
      'go',
    ]);
    expect(await on('09', 'again')).toBe('go');
  });
});
