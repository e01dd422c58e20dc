import { describe, expect, test } from 'vitest';
import { storeBatch } from '../../../functions/collect/store-batch.ts';
import { closePeriod, readPeriodState } from '../../../functions/store/periods.ts';
import { faultyPort } from '../../support/faulty-port.ts';
import { localHost } from '../../support/local-host.ts';
import { corrected, movingResponses, NOW, programme, response } from '../../support/moving-responses.ts';

const local = localHost([programme.id]);
const { send, monthsOf } = movingResponses(local);

test('a correction of the date names the old month: put there, removed here', async () => {
  await send(response('a'));
  expect(await send(corrected('a'))).toMatchObject({ outcome: 'moved', period: '2026-10', faults: [] });
  expect(await monthsOf('a')).toEqual(['2026-10']);
  expect(await send(corrected('a'))).toMatchObject({ outcome: 'unchanged' });
  expect(await monthsOf('a')).toEqual(['2026-10']);
});

describe('killed at each await it is never lost, and there once in the end', () => {
  class Killed extends Error {}

  test.each(['before', 'after'] as const)('%s the call is carried out', async (phase) => {
    // One correction for each call that it makes; the first that is not killed has made them all.
    for (let kill = 1; ; kill += 1) {
      const id = `killed-${phase}-${kill}`;
      await send(response(id));
      let died = true;
      const result = await send(corrected(id), (call, now) => {
        if (call === kill && now === phase) throw new Killed();
      })
        .then((answer) => {
          died = false;
          return answer;
        })
        .catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
      expect((await monthsOf(id)).length).toBeGreaterThanOrEqual(1);
      if (died) {
        expect(['moved', 'unchanged']).toContain((await send(corrected(id)))?.outcome);
        expect(await monthsOf(id)).toEqual(['2026-10']);
        continue;
      }
      expect(result).toMatchObject({ outcome: 'moved' });
      // Layout, look into the old month, put, mark, and whether the two months are closed.
      expect(kill - 1).toBe(6);
      break;
    }
  });
});

test('a correction that is not newer than what it corrects is a conflict, and changes nothing', async () => {
  await send(response('old', { revision: 1 }));
  expect(await send(corrected('old'))).toMatchObject({ outcome: 'conflict' });
  expect(await monthsOf('old')).toEqual(['2026-09']);
});

test('the same id may be used again in the next month', async () => {
  await send(response('panel'));
  expect(await send(response('panel', { answeredAt: '2026-10-01' }))).toMatchObject({ outcome: 'created' });
  expect(await monthsOf('panel')).toEqual(['2026-09', '2026-10']);
});

test('a correction within one month has nothing to move', async () => {
  const fault = { pointer: '/responses/0/movedFrom', reason: expect.stringContaining('leave it out') };
  expect(await send(response('b', { movedFrom: '2026-09' }))).toMatchObject({ outcome: 'rejected', faults: [fault] });
});

test('answers older than they are kept are refused as sealed', async () => {
  const old = { programme: { ...programme, retentionMonths: 1 }, hash: 'h' };
  const sent = [response('s-1'), response('s-2', { answeredAt: '2026-10-20' })];
  const result = await storeBatch(
    faultyPort(local.host, () => undefined),
    [old],
    sent,
    NOW,
  );
  expect(result.counts).toMatchObject({ period_sealed: 1, created: 1 });
  expect(result.results[0]).toMatchObject({
    outcome: 'period_sealed',
    faults: [{ pointer: '/responses/0/answeredAt' }],
  });
  expect(await monthsOf('s-1')).toEqual([]);
});

test('a closed month accepts, says so, and is marked as changed', async () => {
  await send(response('c-1', { answeredAt: '2026-05-05' }));
  await closePeriod(local.table, programme.id, '2026-05', '2026-06-03T00:00:00.000Z');
  expect(await send(response('c-2', { answeredAt: '2026-05-06' }))).toMatchObject({ outcome: 'created', late: true });
  const state = () => readPeriodState(local.table, programme.id, '2026-05');
  expect(await state()).toMatchObject({ changed: 1, seen: 0, changedAt: NOW });
  const away = { answeredAt: '2026-07-01', revision: 1, movedFrom: '2026-05' };
  expect(await send(response('c-1', away))).toMatchObject({ outcome: 'moved' });
  expect(await state()).toMatchObject({ changed: 2 });
  await closePeriod(local.table, programme.id, '2026-05', NOW);
  expect(await state()).toMatchObject({ changed: 2, seen: 2, closedAt: NOW });
  expect(await send(response('c-3', { answeredAt: '2026-06-06' }))).not.toHaveProperty('late');
});
