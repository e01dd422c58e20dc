import { describe, expect, test } from 'vitest';
import { layoutOf, pack } from '../../../functions/model/packed.ts';
import type { Run } from '../../../functions/model/run.ts';
import { conclude } from '../../../functions/run/conclude.ts';
import { addCounts, counter, noCounts } from '../../../functions/run/count.ts';
import { type GatePort, gate } from '../../../functions/run/gate.ts';
import { requirementsOf, shortfalls } from '../../../functions/run/requirements.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const programme = {
  ...sampleProgramme('mobile-reputation'),
  quotas: [
    { operator: 'P1', where: {}, minimum: 2 },
    { operator: 'P2', where: { plan: 'prepaid' }, minimum: 2 },
  ],
};
const layout = layoutOf(programme);

function counts(...responses: { operator: string; plan?: string }[]) {
  const into = noCounts(programme.quotas);
  const add = counter(programme.quotas, () => layout);
  responses.forEach(({ operator, plan }, i) => {
    const segments: Record<string, string> = plan === undefined ? {} : { plan };
    add(into, { id: String(i), layout: 'x', weight: 1, packed: pack(layout, { operator, segments, answers: {} }) });
  });
  return into;
}

test('quotas count operator and segment; shards add up', () => {
  const one = counts({ operator: 'P1' }, { operator: 'P2', plan: 'contract' });
  const other = counts({ operator: 'P1', plan: 'prepaid' }, { operator: 'P2', plan: 'prepaid' });
  expect(addCounts(programme.quotas, [one, other])).toEqual({ total: 4, quotas: [2, 1] });
});

test('each quota that is short says by how much; an empty period says so once', () => {
  expect(shortfalls(programme, '2026-10', { total: 4, quotas: [2, 1] })).toEqual([
    'operator P2, plan prepaid: 1 of 2 responses, 1 short',
  ]);
  expect(shortfalls(programme, '2026-10', { total: 0, quotas: [0, 0] })).toEqual(['2026-10 has no answers']);
});

test('a category that the weighting has a target for needs a response, where its operator has any', () => {
  const margin = { segments: ['plan'], targets: { prepaid: 0.4, contract: 0.6 } };
  const weighting = { base: 'given' as const, method: 'post-stratification' as const, margins: [margin] };
  const weighted = { ...programme, quotas: [], weighting };
  expect(requirementsOf(weighted).map(({ operator, where }) => [operator, where.plan])).toContainEqual([
    'P4',
    'contract',
  ]);
  const given = { total: 3, quotas: [1, 1, 1, 0, 0, 0, 0, 0] };
  expect(shortfalls(weighted, '2026-10', given)).toEqual([
    'operator P2, plan contract: no responses, but the weighting has a target for it; merge it with a category that has some',
  ]);
  const without = { ...weighting, margins: [{ ...margin, targets: { prepaid: 1, contract: 0 } }] };
  expect(shortfalls({ ...weighted, weighting: without }, '2026-10', { total: 3, quotas: [1, 1, 0, 0] })).toEqual([]);
});

describe('the gate', () => {
  const saved: Run[] = [];
  const port = (change: Partial<GatePort>): GatePort => ({
    versions: async () => [{ programme }],
    programmeIn: async () => ({ programme }),
    begin: async () => true,
    save: async (run) => void saved.push(run),
    count: async () => ({ total: 4, quotas: [2, 2] }),
    ...change,
  });
  const input = { programme: 'mobile-reputation', report: 'monthly', scheduledTime: '2026-10-31T16:00:00Z' };

  test('takes the period from the scheduled time in the zone of the programme', async () => {
    expect(await gate(port({}), input)).toMatchObject({ verdict: 'go', period: '2026-10' });
    const before = await gate(port({}), { ...input, scheduledTime: '2026-10-31T15:59:59Z' });
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
        return { total: 4, quotas: [2, 2] };
      },
    });
    expect(await gate(quarter, input)).toMatchObject({ verdict: 'go', period: '2026-Q3' });
    expect(asked).toEqual(['2026-Q3']);
  });

  test('stops a run that another has begun', async () => {
    expect(await gate(port({ begin: async () => false }), input)).toMatchObject({ verdict: 'repeat' });
  });

  test('holds a period that falls short, with the reason in the row', async () => {
    const held = await gate(port({ count: async () => ({ total: 4, quotas: [2, 1] }) }), input);
    expect(held.verdict).toBe('held');
    expect(saved.at(-1)).toMatchObject({ state: 'held', reasons: [expect.stringContaining('1 short')] });
  });

  test('refuses a report that the programme has not', async () => {
    await expect(gate(port({}), { ...input, report: 'weekly' })).rejects.toThrow('has no report weekly');
  });
});

test('a run is sent only if every edition was drawn and every message accepted', () => {
  const step = { programme: 'p', report: 'monthly', scheduledTime: 't', period: '2026-10' };
  const edition = {
    id: 'monthly.company.en.r0',
    programme: 'p',
    report: 'monthly',
    period: '2026-10',
    scope: 'company',
    locale: 'en' as const,
    revision: 0,
    state: 'rendered' as const,
    key: 'k',
    sha256: 's',
    bytes: 1,
    reason: null,
  };
  const delivery = {
    id: 'd1',
    programme: 'p',
    period: '2026-10',
    edition: edition.id,
    recipient: 'r',
    attempt: 1,
    state: 'accepted' as const,
    leaseUntil: null,
    messageId: 'm',
    sha256: 's',
    reason: null,
  };
  expect(conclude(step, [edition], [delivery])).toMatchObject({ state: 'sent', reasons: [] });
  const held = { ...edition, state: 'held' as const, reason: 'no glyph U+1F600' };
  expect(conclude(step, [held], [delivery])).toMatchObject({
    state: 'incomplete',
    reasons: [expect.stringContaining('U+1F600')],
  });
  expect(conclude(step, [{ ...edition, state: 'planned' }], [])).toMatchObject({
    state: 'incomplete',
    reasons: ['edition monthly.company.en.r0 is planned'],
  });
  const unknown = { ...delivery, state: 'unknown' as const, reason: null };
  expect(conclude(step, [edition], [unknown])).toMatchObject({
    state: 'incomplete',
    reasons: [expect.stringContaining('is unknown')],
  });
});
