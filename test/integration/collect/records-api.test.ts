import { expect, test } from 'vitest';
import type { RecordKind } from '../../../functions/model/records/index.ts';
import { batchResultSchema } from '../../../functions/model/response.ts';
import { closePeriod, readPeriodState } from '../../../functions/store/periods.ts';
import { readRecords } from '../../../functions/store/records.ts';
import { importsOf } from '../../support/imports.ts';
import { localHost } from '../../support/local-host.ts';
import { programmeVariant } from '../../support/programme-variant.ts';
import { serviceLines } from '../../support/service-programme.ts';

const ID = 'mobile-reputation';
const local = localHost([ID], { programmeFiles: [programmeVariant(ID, serviceLines)] });

async function send(kind: RecordKind, records: readonly object[], credential = local.credential) {
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${ID}/${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}` },
    body: JSON.stringify({ [kind]: records }),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}
const outcomes = async (kind: RecordKind, records: readonly object[]) =>
  batchResultSchema.parse((await send(kind, records)).body).results.map(({ outcome }) => outcome);
const stored = (kind: RecordKind, month: string) => readRecords(local.table, kind, ID, month);

const visit = {
  id: 'v1',
  audit: 'visit',
  site: 'club',
  visitedAt: '2026-10-10',
  sections: { environment: 50, staff: 40 },
};
const complaint = { id: 'c1', receivedAt: '2026-10-03', category: 'tariff', channel: 'hotline' };
const call = { id: 'f1', contactedAt: '2026-10-03T10:00:00+08:00', team: 'red', post: 'agent' };
const action = {
  id: 'a1',
  openedAt: '2026-10-01',
  name: 'Repair the hall',
  indicator: 'qual_1',
  scope: 'company',
  owner: 'Li',
  due: '2026-12-01',
};

test('a record of every kind is created once, told from a repetition and a contradiction, replaced and moved', async () => {
  const kinds: [RecordKind, Record<string, unknown>, object][] = [
    ['audits', visit, { sections: { environment: 51, staff: 40 } }],
    [
      'metrics',
      { id: 'm1', metric: 'connect', date: '2026-10-05', numerator: 80, denominator: 100 },
      { numerator: 81 },
    ],
    ['complaints', complaint, { closedAt: '2026-10-04' }],
    ['followUps', call, { calledAt: '2026-10-05T10:00:00+08:00', answers: { warmth: 7 } }],
    ['actions', action, { doneAt: '2026-11-01' }],
  ];
  for (const [kind, record, change] of kinds) {
    expect(await outcomes(kind, [record, record, { ...record, ...change }]), kind).toEqual([
      'created',
      'unchanged',
      'conflict',
    ]);
    expect(await outcomes(kind, [{ ...record, ...change, revision: 1 }]), kind).toEqual(['replaced']);
    expect(await stored(kind, '2026-10'), kind).toMatchObject([change]);
  }
  expect(await outcomes('audits', [{ ...visit, visitedAt: '2026-09-30', revision: 2, movedFrom: '2026-10' }])).toEqual([
    'moved',
  ]);
  expect([await stored('audits', '2026-10'), await stored('audits', '2026-09')]).toMatchObject([[], [{ id: 'v1' }]]);
});

test('a client sends the kinds that it may send, by the API and as files', async () => {
  const may = { programmes: [ID], expires: '2999-01-01T00:00:00Z' };
  const some = await local.addClient({ id: 'some', ...may, permissions: ['metrics:write', 'imports:write'] });
  expect((await send('audits', [visit], some)).body.detail).toBe('This credential lacks the permission audits:write.');
  expect((await send('metrics', [visit], some)).status).toBe(200);
  const file = await fetch(`${local.host.apiUrl}/v1/programmes/${ID}/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${some}` },
    body: JSON.stringify({ kind: 'audits', format: 'csv', bytes: 1 }),
  });
  expect(file.status).toBe(403);
});

test('a file is imported by its kind: columns by name, sections and findings of their own', async () => {
  const csv = [
    'id,audit,site,visitedAt,environment,staff,staff.finding,evidence',
    'v8,visit,hall,2026-10-20,55,38,"VIP seat missing, call 13800138000",https://example.com/1; https://example.com/2',
    'v9,visit,shop,2026-10-21,55,39,,',
  ].join('\n');
  const result = await importsOf(local, ID).send(csv, { kind: 'audits', format: 'csv' });
  expect(result).toMatchObject({ state: 'completed', counts: { rows: 2, accepted: 1, rejected: 1 } });
  const list = await (await fetch(result.rejected?.url ?? '')).text();
  expect(list).toContain('3,site,v9,"there is no site ""shop""; known: club, hall"');
  expect((await stored('audits', '2026-10')).at(-1)).toMatchObject({
    id: 'v8',
    sections: { environment: 55, staff: 38 },
    findings: { staff: 'VIP seat missing, call [phone]' },
    evidence: ['https://example.com/1', 'https://example.com/2'],
  });
});

test('what comes after its month was reported is late; what is too old is refused', async () => {
  await closePeriod(local.table, ID, '2026-08', '2026-09-03T00:00:00.000Z');
  const [late] = batchResultSchema.parse(
    (await send('complaints', [{ ...complaint, receivedAt: '2026-08-03' }])).body,
  ).results;
  expect(late).toMatchObject({ outcome: 'created', late: true });
  expect(await readPeriodState(local.table, ID, '2026-08')).toMatchObject({ changed: 1 });
});

test('an erasure finds what a person complained of and was called back about', async () => {
  const contact = '138 0013 8000';
  await send('complaints', [{ ...complaint, id: 'c9', contact, text: 'call me: 13800138000' }]);
  await send('followUps', [{ ...call, id: 'f9', contact }]);
  expect((await stored('complaints', '2026-10')).at(-1)).toMatchObject({ id: 'c9', text: 'call me: [phone]' });
  const erasure = await fetch(`${local.host.apiUrl}/v1/programmes/${ID}/erasure`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ contact, dryRun: false }),
  });
  expect(await erasure.json()).toMatchObject({
    ...{ responses: 0, complaints: 1, followUps: 1 },
    periods: [{ period: '2026-10', responses: 0, complaints: 1, followUps: 1 }],
  });
  expect(JSON.stringify([await stored('complaints', '2026-10'), await stored('followUps', '2026-10')])).not.toMatch(
    /c9|f9/,
  );
});
