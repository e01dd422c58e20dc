import { beforeAll, describe, expect, test } from 'vitest';
import { confirmRecipient, readRecipient, readRecipients, unsubscribe } from '../../../functions/store/recipients.ts';
import { localHost } from '../../support/local-host.ts';
import { programmeVariant } from '../../support/programme-variant.ts';

const ID = 'mobile-reputation';
const local = localHost([ID], {
  programmeFiles: [programmeVariant(ID, 'mail: { allowedDomains: [example.com] }')],
});
const expires = '2999-01-01T00:00:00Z';
const credentials = new Map<string, string>();
beforeAll(async () => {
  const client = (id: string, more: object) => local.addClient({ id, programmes: [ID], expires, ...more });
  credentials.set('reader', await client('reader', { permissions: ['recipients:read'] }));
  credentials.set('branch', await client('branch', { scopes: ['plan-prepaid'] }));
});

async function call(method: string, id: string | null, body?: object, credential = local.credential) {
  const address = `${local.host.apiUrl}/v1/programmes/${ID}/recipients${id === null ? '' : `/${id}`}`;
  const answer = await fetch(address, {
    method,
    headers: { authorization: `Bearer ${credential}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}
const li = { name: '李娜', email: 'li@example.com', locale: 'zh-CN', scopes: ['company'], reports: ['monthly'] };
const row = (id: string) => readRecipient(local.table, ID, id);

describe('recipients by the API', () => {
  test('are stored under the id in the path, replaced, listed and removed', async () => {
    expect(await call('PUT', 'li', li)).toEqual({ status: 200, body: { id: 'li', result: 'created' } });
    const moved = { ...li, scopes: ['company', 'plan-prepaid'], expires: '2027-06-30' };
    expect(await call('PUT', 'li', moved)).toEqual({ status: 200, body: { id: 'li', result: 'replaced' } });
    const { body } = await call('GET', null);
    expect(body).toEqual({ recipients: [{ id: 'li', ...moved, confirmed: expect.stringMatching(/^\d{4}-/) }] });
    expect(await call('DELETE', 'li')).toMatchObject({ status: 200, body: { result: 'removed' } });
    expect(await call('DELETE', 'li')).toMatchObject({
      status: 404,
      body: { type: expect.stringMatching(/no-recip/) },
    });
  });

  test('storing one again neither confirms it nor brings back what it unsubscribed from', async () => {
    await call('PUT', 'bo', li);
    await confirmRecipient(local.table, ID, 'bo', '2026-01-15');
    await unsubscribe(local.table, ID, 'bo', 'monthly');
    await call('PUT', 'bo', { ...li, name: 'Bo' });
    expect(await row('bo')).toMatchObject({ name: 'Bo', confirmed: '2026-01-15', unsubscribed: ['monthly'] });
  });

  test('are refused with every fault, and nothing is stored', async () => {
    const wrong = { ...li, email: 'x@evil.example', scopes: ['nowhere'], reports: ['never'] };
    expect(await call('PUT', 'No_Id!', wrong)).toMatchObject({
      status: 422,
      body: { faults: ['/id', '/scopes', '/reports', '/email'].map((pointer) => ({ pointer })) },
    });
    expect((await call('PUT', 'x', { ...li, confirmed: '2999-01-01' })).status).toBe(422);
    expect((await call('PUT', 'x', { ...li, email: 'nobody' })).status).toBe(422);
    expect((await readRecipients(local.table, ID)).map((r) => r.id)).toEqual(['bo']);
  });
});

describe('a client', () => {
  test('that may only read changes nothing', async () => {
    expect((await call('GET', null, undefined, credentials.get('reader'))).status).toBe(200);
    for (const method of ['PUT', 'DELETE']) {
      expect((await call(method, 'bo', method === 'PUT' ? li : undefined, credentials.get('reader'))).status).toBe(403);
    }
    expect(await row('bo')).toBeDefined();
  });

  test('confined to a scope neither sees, gives nor takes others', async () => {
    const branch = credentials.get('branch');
    expect(await call('GET', null, undefined, branch)).toEqual({ status: 200, body: { recipients: [] } });
    expect((await call('PUT', 'spy', { ...li, scopes: ['plan-prepaid', 'company'] }, branch)).status).toBe(403);
    expect((await call('PUT', 'bo', { ...li, scopes: ['plan-prepaid'] }, branch)).status).toBe(403);
    expect((await call('DELETE', 'bo', undefined, branch)).status).toBe(403);
    expect((await call('PUT', 'own', { ...li, scopes: ['plan-prepaid'] }, branch)).status).toBe(200);
    expect((await call('GET', null, undefined, branch)).body).toMatchObject({ recipients: [{ id: 'own' }] });
    expect((await readRecipients(local.table, ID)).map((r) => r.id)).toEqual(['bo', 'own']);
  });

  test('without a credential is not let in', async () => {
    expect((await call('GET', null, undefined, 'guess')).status).toBe(401);
  });
});
