import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { type BatchResult, batchResultSchema } from '../../../functions/model/response.ts';
import { readLayouts } from '../../../functions/store/layouts.ts';
import { foldShards } from '../../../functions/store/responses.ts';
import { localHost } from '../../support/local-host.ts';
import { poster } from '../../support/post-responses.ts';

const local = localHost(['mobile-reputation']);

const post = poster(local);

/** As clients are told to: what is answered with "busy" is sent again. */
async function send(...responses: object[]): Promise<BatchResult> {
  let answer = await post({ responses });
  for (let again = 0; answer.status === 503 && again < 5; again += 1) answer = await post({ responses });
  return batchResultSchema.parse(answer.body);
}

const response = (id: string, change: object = {}) => ({
  id,
  operator: 'P1',
  answeredAt: '2026-10-10',
  answers: { qual_1: 5 },
  ...change,
});

const stored = async (period: string) => {
  const ids = await foldShards(local.table, 'mobile-reputation', period, {
    start: (): string[] => [],
    add: (into, record) => void into.push(record.id),
  });
  return ids.flat().sort();
};

test('each response gets its own result, in the order sent, and the counts add up', async () => {
  await send(response('a-1'), response('a-2'), response('a-3'));
  const result = await send(
    response('a-4'),
    response('a-1'),
    response('a-2', { answers: { qual_1: 6 } }),
    response('a-3', { answers: { qual_1: 7 }, revision: 1 }),
    response('a-5', { answers: { qual_1: 9 } }),
  );
  expect(result.results.map((r) => r.outcome)).toEqual(['created', 'unchanged', 'conflict', 'replaced', 'rejected']);
  expect(result.counts).toMatchObject({ created: 1, unchanged: 1, replaced: 1, conflict: 1, rejected: 1 });
  expect(result.results[4]?.faults).toEqual([
    { pointer: '/responses/4/answers/qual_1', reason: expect.stringContaining('9 is not on the scale 1 to 7') },
  ]);
  expect(result.results[2]?.faults[0]?.reason).toMatch(/higher revision/);
});

test('a lower or equal revision with other answers is a conflict', async () => {
  await send(response('b-1', { revision: 3 }));
  const again = await send(
    response('b-1', { revision: 2, answers: { qual_1: 1 } }),
    response('b-1', { revision: 3, answers: { qual_1: 1 } }),
  );
  expect(again.counts).toMatchObject({ conflict: 2 });
});

test('the same id in another period is another response', async () => {
  const result = await send(response('c-1'), response('c-1', { answeredAt: '2026-09-10', answers: { qual_1: 2 } }));
  expect(result.counts).toMatchObject({ created: 2 });
  expect(result.results.map((r) => r.period)).toEqual(['2026-10', '2026-09']);
});

test('two responses with one id in a batch: the first is stored, the other told apart', async () => {
  const result = await send(response('d-1'), response('d-1', { answers: { qual_1: 1 } }), response('d-1'));
  expect(result.results.map((r) => r.outcome)).toEqual(['created', 'conflict', 'unchanged']);
});

test('a batch posted 20 times at once stores each response once', async () => {
  const batch = Array.from({ length: 25 }, (_, i) => response(`e-${i}`, { answeredAt: '2026-05-10' }));
  const results = await Promise.all(Array.from({ length: 20 }, () => send(...batch)));
  const sum = (outcome: 'created' | 'unchanged') => results.reduce((n, r) => n + r.counts[outcome], 0);
  expect(sum('created') + sum('unchanged')).toBe(20 * 25);
  expect(sum('created')).toBeLessThanOrEqual(25);
  expect(await stored('2026-05')).toHaveLength(25);
});

test('a full batch of 500 is taken, and 501 are not', async () => {
  const batch = (n: number) => Array.from({ length: n }, (_, i) => response(`f-${i}`, { answeredAt: '2026-06-10' }));
  expect((await send(...batch(500))).counts.created).toBe(500);
  expect(await stored('2026-06')).toHaveLength(500);
  expect(await post({ responses: batch(501) })).toMatchObject({
    status: 422,
    body: { faults: [{ pointer: '/responses' }] },
  });
});

test('the answers can be read back by the layout kept beside them', async () => {
  await send(
    response('g-1', {
      answeredAt: '2026-07-10',
      segments: { plan: 'contract' },
      answers: { qual_1: 5, cusl_3: -99 },
      weight: 1.25,
    }),
  );
  const [record] = (
    await foldShards(local.table, 'mobile-reputation', '2026-07', {
      start: (): object[] => [],
      add: (into, r) => void into.push(r),
    })
  ).flat();
  const layoutFor = await readLayouts(local.table, 'mobile-reputation');
  expect(record).toMatchObject({ id: 'g-1', weight: 1.25 });
  expect(layoutFor(Reflect.get(record ?? {}, 'layout')).items[0]).toMatchObject({
    id: 'qual_1',
    codes: [1, 2, 3, 4, 5, 6, 7, -99],
  });
});

test('a contact reference is stored only as a keyed hash', async () => {
  await send(response('h-1', { answeredAt: '2026-08-10', contact: '13800138000' }));
  const { Items: items } = await local.table.client.send(new ScanCommand({ TableName: local.table.name }));
  expect(JSON.stringify(items)).not.toContain('13800138000');
  expect(items?.find((i) => i.sk?.S === 'h-1')?.c?.S).toMatch(/^[\w-]{43}$/);
});
