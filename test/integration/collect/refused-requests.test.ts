import { expect, test } from 'vitest';
import { BODY_LIMIT } from '../../../functions/runtime/http.ts';
import { localHost } from '../../support/local-host.ts';
import { poster } from '../../support/post-responses.ts';

const local = localHost(['mobile-reputation']);
const post = poster(local);

test.each([
  ['not JSON', '{"responses": [', 400],
  ['no responses', { responses: [] }, 422],
  ['another form', { answers: [] }, 422],
])('%s', async (_, body, status) => {
  const answer = await post(body);
  expect(answer).toMatchObject({ status, type: 'application/problem+json' });
  expect(answer.body).toMatchObject({
    status,
    title: expect.any(String),
    detail: expect.any(String),
    type: expect.stringMatching(/^urn:/),
  });
});

test('a body of the limit is read, one byte more is not', async () => {
  const padded = (bytes: number) => {
    const shell = JSON.stringify({ responses: [], pad: '' });
    return JSON.stringify({ responses: [], pad: 'x'.repeat(bytes - shell.length) });
  };
  expect((await post(padded(BODY_LIMIT))).status).toBe(422);
  expect(await post(padded(BODY_LIMIT + 1))).toMatchObject({ status: 413, type: 'application/problem+json' });
});

test('a programme that the credential does not cover, or that is not there', async () => {
  expect((await post({ responses: [{ id: 'x' }] }, { programme: 'other' })).status).toBe(403);
  const both = await local.addClient({ id: 'both', programmes: ['gone'], expires: '2999-01-01T00:00:00Z' });
  expect((await post({ responses: [{ id: 'x' }] }, { programme: 'gone', credential: both })).status).toBe(404);
});

test('no credential, an unknown one, an expired one', async () => {
  const expired = await local.addClient({
    id: 'old',
    programmes: ['mobile-reputation'],
    expires: '2020-01-01T00:00:00Z',
  });
  for (const credential of ['', 'x'.repeat(43), expired]) {
    expect((await post({ responses: [{ id: 'x' }] }, { credential })).status).toBe(401);
  }
});
