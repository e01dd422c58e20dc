import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAccount } from '../../../infra/local/account.ts';
import { callsHere } from '../../../infra/local/call-function.ts';
import { Closers } from '../../../infra/local/closers.ts';
import { functionsOf } from '../../../infra/local/functions.ts';
import { openApiServer, serveApi } from '../../../infra/local/http.ts';
import { invoker } from '../../../infra/local/invoke.ts';
import { usageOf } from '../../../infra/local/usage.ts';
import { apiTemplate } from './fixtures/api-template.ts';

const NOW = Date.UTC(2026, 9, 15, 8);
const closers = new Closers();
const faults: string[] = [];
let url = '';

beforeAll(async () => {
  const account = localAccount(apiTemplate);
  const api = await openApiServer(closers);
  const { invoke } = invoker(
    functionsOf(apiTemplate, account, api.address),
    callsHere(new URL('./fixtures/', import.meta.url), () => NOW),
    (fn, error) => faults.push(`${fn.name}: ${error.name}`),
  );
  const usage = usageOf(apiTemplate, account, undefined, () => NOW);
  usage.add('key-of-good');
  serveApi(api, apiTemplate, account, invoke, usage, () => NOW);
  url = api.address;
});
afterAll(() => closers.closeAll());

const send = (path: string, token?: string, init: RequestInit = { method: 'POST' }) =>
  fetch(`${url}${path}`, { ...init, headers: { ...init.headers, ...(token ? { authorization: token } : {}) } });
const echoed = async (response: Response) => (await response.json()) as APIGatewayProxyEvent;

describe('the local API Gateway', () => {
  it('gives a function the event of a proxy integration', async () => {
    const answer = await send('/things/a%2Fb%20c?x=1&x=2&y=%E4%B8%AD', 'good', { method: 'POST', body: '{"满意":1}' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-greeting')).toBe('hello us-east-1');
    const event = await echoed(answer);
    expect(event).toMatchObject({
      resource: '/things/{thing}',
      httpMethod: 'POST',
      pathParameters: { thing: 'a/b c' },
      queryStringParameters: { x: '2', y: '中' },
      multiValueQueryStringParameters: { x: ['1', '2'], y: ['中'] },
      body: '{"满意":1}',
      isBase64Encoded: false,
      requestContext: { stage: 'try', requestTimeEpoch: NOW, authorizer: { principalId: 'good', level: '7' } },
    });
    expect(event.requestContext.requestId).toBe(answer.headers.get('x-amzn-requestid'));
  });

  it('passes binary bodies as base64', async () => {
    const body = new Uint8Array([0, 255, 128, 10]);
    const init = { method: 'POST', body, headers: { 'content-type': 'application/pdf' } };
    const event = await echoed(await send('/things/1', 'good', init));
    expect([event.isBase64Encoded, event.body]).toEqual([true, Buffer.from(body).toString('base64')]);
  });

  it('serves open methods without a credential and without a body', async () => {
    const event = await echoed(await send('/things', undefined, { method: 'GET' }));
    expect([event.body, event.pathParameters, event.queryStringParameters]).toEqual([null, null, null]);
  });

  it.each([
    ['no credential', undefined, 401],
    ['an unknown credential', 'other', 401],
    ['a denied credential', 'denied', 403],
  ])('refuses %s', async (_, token, status) => {
    const answer = await send('/things/1', token);
    expect(answer.status).toBe(status);
    expect(Object.keys((await answer.json()) as object)).toEqual(['message']);
  });

  it('lets a client of the usage plan make as many requests at once as it says, and no unknown key any', async () => {
    const statuses = await Promise.all([1, 2, 3, 4].map(() => send('/counted', 'good')));
    expect(statuses.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 429]);
    const refused = statuses.find((answer) => answer.status === 429);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(refused?.headers.get('x-correlation-id')).toBe(refused?.headers.get('x-amzn-requestid'));
    expect((await send('/counted', 'keyless')).status).toBe(403);
  });

  it('keeps the answer of the authorizer, so that a policy for one path fails on another', async () => {
    expect((await send('/things/1', 'here')).status).toBe(200);
    expect((await send('/things/2', 'here')).status).toBe(403);
  });

  it.each([
    ['POST', '/nothing'],
    ['DELETE', '/things/1'],
    ['POST', '/things/1/more'],
    ['POST', '/things/%ff'],
    ['GET', '//things'],
  ])('answers %s %s as the gateway response of the template says', async (method, path) => {
    const answer = await send(path, 'good', { method });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    const instance = answer.headers.get('x-amzn-requestid');
    expect(await answer.json()).toEqual({ title: 'No such address', instance });
  });

  it('refuses a body over 10 MB, and takes one that Lambda can still carry', async () => {
    const body = 'x'.repeat(10 * 1024 * 1024 + 1);
    expect((await send('/things/1', 'good', { method: 'POST', body })).status).toBe(413);
    expect((await send('/things/1', 'good', { method: 'POST', body: body.slice(0, 4 * 1024 * 1024) })).status).toBe(
      200,
    );
  });

  it('answers 502 where a function gives no proxy answer or more than Lambda carries', async () => {
    expect((await send('/broken', undefined, { method: 'GET' })).status).toBe(502);
    const body = 'x'.repeat(7 * 1024 * 1024);
    expect((await send('/things/1', 'good', { method: 'POST', body })).status).toBe(502);
    expect(faults).toContain('Echo: RangeError');
  });
});
