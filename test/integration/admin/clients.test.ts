import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { readClient } from '../../../functions/store/clients.ts';
import { yardstick } from '../../support/command.ts';
import { localHost } from '../../support/local-host.ts';
import { stackOutputs } from '../../support/stack-outputs.ts';

const local = localHost(['mobile-reputation'], { clientThrottle: { perSecond: 0.001, burst: 6 } });
stackOutputs(() => ({ TableName: local.host.tableName, UsagePlanId: local.host.usagePlanId }));

const clients = (...args: string[]) => yardstick('clients', ...args, '--stack', 'yardstick-dev', '--yes');
const add = (id: string, ...args: string[]) => clients('add', id, '--programmes', 'mobile-reputation', ...args);
const shown = ({ stdout }: { stdout: string }) => stdout.trim().split('\n').at(-1) ?? '';

async function post(credential: string, kind = 'responses', operator = 'P1', programme = 'mobile-reputation') {
  const response = { id: 'r-1', operator, answeredAt: '2026-10-10', answers: { qual_1: 5 } };
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${programme}/${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}` },
    body: JSON.stringify({ [kind]: [response] }),
  });
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: JSON.parse(await answer.text()),
  };
}

test('a credential is shown once, stored as a hash alone, and does what its permissions say', async () => {
  const added = await add('crm', '--may', 'responses:write', '--operators', 'P1', '--expires', '2999-06-30');
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const credential = shown(added);
  expect(credential).toMatch(/^crm\.[\w-]{43}$/);
  const { Items: items } = await local.table.client.send(new ScanCommand({ TableName: local.table.name }));
  expect(JSON.stringify(items)).not.toContain(credential.slice('crm.'.length));

  expect(await post(credential)).toMatchObject({ status: 200, body: { counts: { created: 1 } } });
  expect(await post(credential, 'benchmarks')).toMatchObject({ status: 403 });
  expect(await post(credential, 'responses', 'P1', 'other')).toMatchObject({ status: 403 });
  const other = await post(credential, 'responses', 'P2');
  expect(other.body.results[0]).toMatchObject({ outcome: 'rejected', faults: [{ pointer: '/responses/0/operator' }] });
  const listed = await clients('list');
  expect(listed.stdout).toMatch(/^crm +mobile-reputation +responses:write +operators P1 +until 2999-07-01T00:00$/m);
});

test('rotation has two valid at once, a third is refused, and the older can be ended', async () => {
  const first = shown(await add('panel', '--may', '*'));
  const second = shown(await clients('rotate', 'panel'));
  expect([(await post(first)).status, (await post(second)).status]).toEqual([200, 200]);
  expect(await clients('rotate', 'panel')).toMatchObject({ code: 2, stderr: expect.stringContaining('two valid') });
});

test('the older of two credentials can be ended before its time', async () => {
  const first = shown(await add('swift', '--may', '*'));
  const second = shown(await clients('rotate', 'swift'));
  expect(await clients('revoke', 'swift', '--older')).toMatchObject({ code: 0 });
  expect([(await post(first)).status, (await post(second)).status]).toEqual([401, 200]);
});

test('each client is throttled by itself, and told when to come back', async () => {
  const [eager, calm] = [shown(await add('eager', '--may', '*')), shown(await add('calm', '--may', '*'))];
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1) statuses.push((await post(eager)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect(await post(eager)).toMatchObject({ retryAfter: '1', body: { status: 429 } });
  expect((await post(calm)).status).toBe(200);
});

test('a revoked client is known no more, nor is its usage key', async () => {
  const credential = shown(await add('gone', '--may', '*'));
  expect((await post(credential)).status).toBe(200);
  expect(await clients('revoke', 'gone')).toMatchObject({ code: 0 });
  expect(await readClient(local.table, 'gone')).toBeUndefined();
  // Whoever is remembered for a minute yet has no usage key.
  expect((await post(credential)).status).toBe(403);
});

test.each([
  ['an id that is taken', ['add', 'test', '--programmes', 'mobile-reputation', '--may', '*'], 'already'],
  ['no programme', ['add', 'x', '--may', '*'], '--programmes'],
  ['an unknown permission', ['add', 'x', '--programmes', 'p', '--may', 'everything'], '--may: write some of'],
  ['no id', ['add', '--programmes', 'p', '--may', '*'], 'clients add ID'],
  ['a last day that is none', ['add', 'x', '--programmes', 'p', '--may', '*', '--expires', 'soon'], '--expires'],
  ['an unknown client', ['rotate', 'nobody'], 'there is no client'],
  ['one credential alone', ['revoke', 'test', '--older'], 'has one credential'],
  ['no action', [], 'say what to do'],
])('refuses %s', async (_, args, reason) => {
  expect(await clients(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
});
