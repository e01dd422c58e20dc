import { expect, test } from 'vitest';
import { localHost } from '../../support/local-host.ts';

const local = localHost(['mobile-reputation']);

async function post(body: string | Buffer) {
  const answer = await fetch(`${local.host.apiUrl}/v1/programmes/mobile-reputation/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}
const batch = (fields: string) =>
  `{"responses":[{"operator":"P1","answeredAt":"2026-10-10","answers":{"qual_1":5},${fields}}]}`;

test.each([
  [
    '1,000 levels of nesting',
    batch(`"id":"a","segments":${'['.repeat(1000)}${']'.repeat(1000)}`),
    'more than 32 levels',
  ],
  ['a key twice', batch('"id":"a","id":"b"'), 'The key "id" stands twice in /responses/0'],
  ['a key twice, spelt otherwise', batch('"id":"a","\\u0069d":"b"'), 'stands twice'],
  ['__proto__', batch('"id":"a","segments":{"__proto__":"x"}'), '"__proto__"'],
  ['NUL itself', batch('"id":"a\u0000"'), 'not a JSON document'],
  ['no JSON', 'id=a&operator=P1', 'not a JSON document'],
])('%s is refused as a whole', async (_, body, detail) => {
  expect(await post(body)).toMatchObject({ status: 400, body: { detail: expect.stringContaining(detail) } });
});

test.each([
  ['NUL, escaped', '"id":"a\\u0000"', '/id'],
  ['half a surrogate pair', '"id":"a\\ud83d"', '/id'],
  ['a mark of direction in an id', '"id":"a\\u200f"', '/id'],
  ['half a surrogate pair in a contact', '"id":"a","contact":"1\\udc00"', '/contact'],
  ['NUL in a comment', '"id":"a","comments":[{"text":"a\\u0000b"}]', '/comments/0/text'],
  ['half a surrogate pair in a comment', '"id":"a","comments":[{"text":"\\ud83d"}]', '/comments/0/text'],
  ['an override of direction in a comment', '"id":"a","comments":[{"text":"\\u202egpj.exe"}]', '/comments/0/text'],
  ['an unknown field', '"id":"a","constructor":{}', ''],
  ['a number beyond all', '"id":"a","weight":1e999', '/weight'],
])('%s is refused in its place', async (_, fields, pointer) => {
  const { status, body } = await post(batch(fields));
  expect([status, body.results[0].outcome]).toEqual([200, 'rejected']);
  expect(body.results[0].faults[0].pointer).toBe(`/responses/0${pointer}`);
});

test('what was written in another encoding is told, not stored as question marks', async () => {
  const gbk = Buffer.concat([Buffer.from('{"responses":[{"id":"'), Buffer.from([0xc2, 0xfa]), Buffer.from('"}]}')]);
  const { body } = await post(gbk);
  expect(body.results[0]).toMatchObject({ outcome: 'rejected' });
  expect(body.results[0].faults.map((f: { reason: string }) => f.reason).join()).toContain('in UTF-8');
});

test('what people write stays whole: both directions, emoji, line breaks', async () => {
  const text = 'שלום \u200f(10) 👩‍👧\n满意';
  const { body } = await post(batch(`"id":"whole","comments":[{"text":${JSON.stringify(text)}}]`));
  expect(body.results[0]).toMatchObject({ outcome: 'created' });
});
