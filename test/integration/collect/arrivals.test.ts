import { expect, test } from 'vitest';
import { refusedArrivals } from '../../../functions/store/arrivals.ts';
import { importsOf } from '../../support/imports.ts';
import { localHost } from '../../support/local-host.ts';

const ID = 'mobile-reputation';
const local = localHost([ID]);
const bad = { id: 'x', operator: 'P1', answeredAt: '2026-08-10', answers: { qual_1: 99 } };
const post = (items: unknown[], kind = 'responses') =>
  fetch(`${local.host.apiUrl}/v1/programmes/${ID}/${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.credential}` },
    body: JSON.stringify({ [kind]: items }),
  });

test('what the API refused is counted by client, day and reason, and told with the scores, kind by kind', async () => {
  await post([bad, { ...bad, answers: {}, operator: 'nobody' }, { ...bad, answers: {} }]);
  await post([bad, 'nothing at all']);
  await post([{ id: 'x', receivedAt: '2026-08-10', category: 'none', channel: 'none' }], 'complaints');
  expect(await refusedArrivals(local.table, ID, ['2026-08', '2026-11'])).toEqual([
    { kind: 'responses', client: 'test', reason: 'rejected answers', n: 2 },
    { kind: 'responses', client: 'test', reason: 'rejected form', n: 1 },
    { kind: 'responses', client: 'test', reason: 'rejected operator', n: 1 },
    { kind: 'complaints', client: 'test', reason: 'rejected category', n: 1 },
  ]);
});

test('rows of a file are counted for who sent it, once however often its end is told', async () => {
  const row = (id: string, change: object) =>
    JSON.stringify({ ...bad, id, answeredAt: '2026-05-10', answers: { qual_1: 5 }, ...change });
  const lines = [row('f-1', {}), row('f-2', { answers: { qual_1: 99 } }), row('f-3', { operator: 'nobody' }), '{oops}'];
  lines.push(row('f-1', { answers: { qual_1: 1 } }));
  const imports = importsOf(local, ID);
  await imports.send(lines.join('\n'), { format: 'ndjson', period: '2026-05' });
  expect(await refusedArrivals(local.table, ID, ['2026-05'])).toEqual([
    { kind: 'responses', client: 'test', reason: 'conflict', n: 1 },
    { kind: 'responses', client: 'test', reason: 'rejected answers', n: 1 },
    { kind: 'responses', client: 'test', reason: 'rejected form', n: 1 },
    { kind: 'responses', client: 'test', reason: 'rejected operator', n: 1 },
  ]);
});
