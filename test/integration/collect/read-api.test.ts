import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openApi } from '../../../functions/model/api/openapi.ts';
import { scopedScoresSchema } from '../../../functions/model/scores.ts';
import { editionsCommand } from '../../../infra/local/commands/editions.ts';
import { localHost } from '../../support/local-host.ts';
import { october, programme, sendAnswers } from '../../support/sample-month.ts';
import { path } from '../../support/sample-programme.ts';

const local = localHost([programme.id]);
const BASE = `/v1/programmes/${programme.id}`;

async function get(path: string, credential = local.credential) {
  const answer = await fetch(`${local.host.apiUrl}${path}`, { headers: { authorization: `Bearer ${credential}` } });
  return { status: answer.status, id: answer.headers.get('x-correlation-id'), body: JSON.parse(await answer.text()) };
}

let prepaidOnly = '';
beforeAll(async () => {
  await sendAnswers(local);
  await local.host.run(october);
  prepaidOnly = await local.addClient({
    id: 'branch',
    programmes: [programme.id],
    scopes: ['plan-prepaid'],
    expires: '2999-01-01T00:00:00Z',
  });
});

describe('what was issued', () => {
  test('is listed, each report with the hash of its PDF', async () => {
    const { status, body } = await get(`${BASE}/editions/2026-10`);
    expect(status).toBe(200);
    const scopes = new Set(body.editions.map((e: { scope: string }) => e.scope));
    expect([...scopes].sort()).toEqual(['company', 'plan-contract', 'plan-prepaid']);
    for (const edition of body.editions) {
      expect(edition).toMatchObject({
        period: '2026-10',
        revision: 0,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  test('is had by an address that each entry has, and from the terminal too', async () => {
    const { body } = await get(`${BASE}/editions/2026-10`);
    const { pdf, sha256, id } = body.editions[0];
    const bytes = Buffer.from(await (await fetch(pdf)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(new URL(pdf).searchParams.get('X-Amz-Expires')).toBe('300');

    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const answers: unknown[] = [];
    const answer = (value: unknown) => void answers.push(value);
    const terminal = { progress: say, say, complain: say, ask: async () => false, answer };
    const file = path('templates/programmes', `${programme.id}.yaml`);
    const { tableName, archiveBucket } = local.host;
    const deployment = ['--programme', file, '--period', '2026-10', '--table', tableName, '--archive', archiveBucket];
    await editionsCommand([...deployment, '--links'], terminal);
    const [first = ''] = said;
    expect(first).toMatch(new RegExp(`^${id} +rendered`));
    expect(answers).toEqual([
      expect.arrayContaining([expect.objectContaining({ id, bytes: bytes.byteLength, sha256 })]),
    ]);
    const [, link = ''] = first.split('\n    ');
    expect((await fetch(link)).status).toBe(200);
  });

  test('is read scope by scope, as doubles', async () => {
    const { status, body } = await get(`${BASE}/scores/2026-10/monthly/company`);
    expect(status).toBe(200);
    const scores = scopedScoresSchema.parse(body);
    expect([scores.scope.scope, scores.scope.n]).toEqual(['company', 344]);
  });

  test('is shown to a client only for its scopes', async () => {
    const { body } = await get(`${BASE}/editions/2026-10`, prepaidOnly);
    expect(new Set(body.editions.map((e: { scope: string }) => e.scope))).toEqual(new Set(['plan-prepaid']));
    expect((await get(`${BASE}/scores/2026-10/monthly/plan-prepaid`, prepaidOnly)).status).toBe(200);
    expect((await get(`${BASE}/scores/2026-10/monthly/company`, prepaidOnly)).status).toBe(403);
  });

  test.each([
    ['another period', '/scores/2026-09/monthly/company'],
    ['no period', '/scores/october/monthly/company'],
    ['another report', '/scores/2026-10/weekly/company'],
    ['no scope', '/scores/2026-10/monthly/nowhere'],
  ])('is not there: %s', async (_, path) => {
    expect((await get(`${BASE}${path}`)).status).toBe(404);
  });
});

test('the API describes itself, to everyone', async () => {
  const answer = await fetch(`${local.host.apiUrl}/v1/openapi.json`);
  expect([answer.status, await answer.json()]).toEqual([200, JSON.parse(JSON.stringify(openApi()))]);
});

test('every answer names its request, the gateway’s own and the pages too', async () => {
  for (const path of [
    '/v1/openapi.json',
    '/nothing',
    `${BASE}/editions/2026-10`,
    '/v1/unsubscribe/x',
    '/v1/reports/x',
  ]) {
    const answer = await fetch(`${local.host.apiUrl}${path}`);
    expect([path, answer.headers.get('x-correlation-id')]).toEqual([path, answer.headers.get('x-amzn-requestid')]);
  }
});
