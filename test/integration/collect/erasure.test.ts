import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { eraseContact, periodsWith } from '../../../functions/collect/erase.ts';
import { erasureResultSchema } from '../../../functions/model/erasure.ts';
import { putEdition } from '../../../functions/store/editions.ts';
import { closePeriod, readPeriodState } from '../../../functions/store/periods.ts';
import { localHost } from '../../support/local-host.ts';

const ID = 'mobile-reputation';
const local = localHost([ID]);
const PHONE = '138 0013 8000';

async function post(resource: string, body: object, credential = local.credential) {
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${ID}/${resource}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}` },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}
const erase = async (contact: string, dryRun?: boolean) =>
  erasureResultSchema.parse((await post('erasure', { contact, dryRun })).body);
const storedIds = async () => {
  const { Items: items = [] } = await local.table.client.send(new ScanCommand({ TableName: local.table.name }));
  return items.flatMap((item) => (item.pk?.S?.startsWith('A#') ? [String(item.sk?.S)] : [])).sort();
};

beforeAll(async () => {
  const response = (id: string, answeredAt: string, contact: string) => ({
    id,
    operator: 'P1',
    answeredAt,
    answers: { qual_1: 5 },
    contact,
  });
  const responses = [
    response('sep', '2026-09-10', '+86 138-0013-8000'),
    response('oct', '2026-10-10', '13800138000'),
    response('oct-2', '2026-10-11', '13800138000'),
    response('other', '2026-10-12', '13900139000'),
  ];
  await post('responses', { responses });
  await closePeriod(local.table, ID, '2026-10', '2026-11-03T00:00:00.000Z');
  await putEdition(local.table, {
    id: 'monthly.company.en.r0',
    programme: ID,
    report: 'monthly',
    period: '2026-10',
    scope: 'company',
    locale: 'en',
    revision: 0,
    state: 'rendered',
    key: 'k',
    sha256: 's',
    bytes: 1,
    reason: null,
  });
});

const NONE = { complaints: 0, followUps: 0 };
const FOUND = {
  responses: 3,
  ...NONE,
  periods: [
    { period: '2026-09', responses: 1, ...NONE },
    { period: '2026-10', responses: 2, ...NONE },
  ],
  editions: ['2026-10/monthly.company.en.r0'],
};

test('a dry run says what is there, and is what happens unless told otherwise', async () => {
  expect(await erase(PHONE)).toMatchObject({ dryRun: true, ...FOUND });
  expect(await storedIds()).toEqual(['oct', 'oct-2', 'other', 'sep']);
  expect((await readPeriodState(local.table, ID, '2026-10'))?.erasedAt).toBeUndefined();
});

test('an erasure takes every response of the contact in all periods, and notes the months; again, it finds nothing', async () => {
  expect(await erase(PHONE, false)).toMatchObject({ dryRun: false, ...FOUND });
  expect(await storedIds()).toEqual(['other']);
  expect(await readPeriodState(local.table, ID, '2026-10')).toMatchObject({
    changed: 2,
    seen: 0,
    erasedAt: expect.any(String),
  });
  expect(await erase(PHONE, false)).toMatchObject({ responses: 0, periods: [], editions: [] });
});

test('who may send for one operator alone, or may only send, erases nobody', async () => {
  const [programmes, expires] = [[ID], '2999-01-01T00:00:00Z'];
  const part = await local.addClient({ id: 'part', programmes, expires, operators: ['P1'] });
  const sender = await local.addClient({ id: 'sender', programmes, expires, permissions: ['responses:write'] });
  for (const credential of [part, sender]) {
    expect((await post('erasure', { contact: '13900139000', dryRun: false }, credential)).status).toBe(403);
  }
  expect(await storedIds()).toEqual(['other']);
});

test('broken off at any step, the month is noted before the first response goes, and the next try ends it', async () => {
  for (let kill = 1; kill <= 4; kill += 1) {
    const there = new Set(['a', 'b']);
    const noted: string[] = [];
    let calls = 0;
    const step = async <T>(work: () => T): Promise<T> => {
      calls += 1;
      if (calls === kill) throw new Error('killed');
      return work();
    };
    const port = {
      items: async () =>
        [...there].map((id) => ({ kind: 'responses' as const, period: '2026-10', key: { sk: { S: id } } })),
      erase: (response: { key: { sk?: { S?: string } } }) => step(() => there.delete(response.key.sk?.S ?? '')),
      noteErasure: (month: string) => step(() => void noted.push(month)),
      noteChanges: () => step(() => undefined),
      editions: async () => [],
      uploads: async () => [],
      stopImports: async () => [],
    };
    await expect(eraseContact(port, false)).rejects.toThrow('killed');
    expect(there.size === 2 || noted.length > 0).toBe(true);
    await eraseContact(port, false);
    expect(there.size).toBe(0);
  }
});

test('a month is counted in its quarter, half, year and three rolling quarters', () => {
  const december = ['2026-12', '2026-Q4', '2026-H2', '2026', '2026-12-R3', '2027-01-R3', '2027-02-R3'];
  expect(periodsWith('2026-12')).toEqual(december);
});
