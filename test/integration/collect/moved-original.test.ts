import { expect, test } from 'vitest';
import { storeBatch } from '../../../functions/collect/store-batch.ts';
import { faultyPort } from '../../support/faulty-port.ts';
import { localHost } from '../../support/local-host.ts';
import { corrected, movingResponses, NOW, programme, response } from '../../support/moving-responses.ts';

const local = localHost([programme.id]);
const { send, monthsOf } = movingResponses(local);
const back = (id: string, change: object = {}) => response(id, { revision: 2, movedFrom: '2026-10', ...change });
const refused = (reason: RegExp) => ({
  outcome: 'conflict',
  faults: [{ pointer: '/responses/0/id', reason: expect.stringMatching(reason) }],
});

test('what a correction moved away is refused in its old month, however often it is sent again', async () => {
  await send(response('a'));
  await send(corrected('a'));
  for (const _ of [1, 2]) expect(await send(response('a'))).toMatchObject(refused(/moved this one to 2026-10/));
  expect(await monthsOf('a')).toEqual(['2026-10']);
});

test('also where the correction overtook it', async () => {
  expect(await send(corrected('b'))).toMatchObject({ outcome: 'created' });
  expect(await send(response('b'))).toMatchObject(refused(/moved/));
  expect(await send(corrected('b'))).toMatchObject({ outcome: 'unchanged' });
  expect(await monthsOf('b')).toEqual(['2026-10']);
});

test('a higher revision for the old month says where it comes from, or is refused: it may be another response', async () => {
  await send(response('c'));
  await send(corrected('c'));
  expect(await send(response('c', { revision: 2 }))).toMatchObject(refused(/name that month in movedFrom/));
  expect(await monthsOf('c')).toEqual(['2026-10']);
  expect(await send(back('c'))).toMatchObject({ outcome: 'moved', period: '2026-09' });
  expect(await monthsOf('c')).toEqual(['2026-09']);
  expect(await send(corrected('c'))).toMatchObject(refused(/moved this one to 2026-09|higher revision/));
  expect(await monthsOf('c')).toEqual(['2026-09']);
});

test('a correction that names a month that the response has left is told where it is', async () => {
  await send(response('d'));
  await send(corrected('d'));
  const further = response('d', { answeredAt: '2026-08-01', revision: 2, movedFrom: '2026-09' });
  expect(await send(further)).toMatchObject(refused(/moved this one to 2026-10/));
  expect(await monthsOf('d')).toEqual(['2026-10']);
});

test('moved back and killed at each await: never lost, and there once in the end', async () => {
  class Killed extends Error {}
  for (let kill = 1, died = true; died; kill += 1) {
    const id = `killed-${kill}`;
    await send(response(id));
    await send(corrected(id));
    died = false;
    await send(back(id), (call, phase) => {
      if (call === kill && phase === 'after') throw new Killed();
    }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Killed);
      died = true;
    });
    expect((await monthsOf(id)).length).toBeGreaterThanOrEqual(1);
    await send(back(id));
    expect(await monthsOf(id)).toEqual(['2026-09']);
  }
});

test('within one batch the original and its correction end as one', async () => {
  const port = faultyPort(local.host, () => undefined);
  const sent = [response('e'), corrected('e'), response('e')];
  const { counts } = await storeBatch(port, [{ hash: 'h', programme }], sent, NOW);
  expect(counts).toMatchObject({ created: 1, moved: 1, conflict: 1 });
  expect(await monthsOf('e')).toEqual(['2026-10']);
});
