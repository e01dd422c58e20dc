import { describe, expect, test } from 'vitest';
import { deliveriesOf, deliveryId } from '../../../functions/deliver/plan.ts';
import { LEASE_MS, send } from '../../../functions/deliver/send.ts';
import type { Recipient } from '../../../functions/model/recipient.ts';
import { planDelivery, readDeliveries } from '../../../functions/store/deliveries.ts';
import { localHost } from '../../support/local-host.ts';
import { li, oneDelivery } from '../../support/one-delivery.ts';
import { editionOf, later, NOW, TODAY } from '../../support/one-edition.ts';

const local = localHost(['mobile-reputation']);
const one = oneDelivery(local);

test('a delivery is for the report, scope and language of its recipient alone', () => {
  const plans = (change: Partial<Recipient>) =>
    deliveriesOf([editionOf('2026-10')], [{ ...li, ...change }], TODAY).length;
  expect(plans({})).toBe(1);
  expect(plans({ scopes: ['plan-prepaid'] })).toBe(0);
  expect(plans({ locale: 'zh-CN' })).toBe(0);
  expect(plans({ reports: ['other'] })).toBe(0);
  expect(plans({ expires: TODAY })).toBe(1);
  expect(plans({ expires: '2026-11-02' })).toBe(0);
  expect(plans({ unsubscribed: ['other'] })).toBe(1);
  expect(plans({ unsubscribed: ['monthly'] })).toBe(0);
  expect(deliveriesOf([{ ...editionOf('2026-10'), state: 'held' }], [li], TODAY)).toEqual([]);
});

test('the id of a delivery names nobody and is the same at every planning', () => {
  expect(one.delivery.id).toMatch(/^[0-9a-f]{32}$/);
  expect(one.delivery.id).toBe(deliveryId(editionOf(one.delivery.period), 'li', 1));
});

test('planned, claimed, accepted: once, with the message id and the tag in the ledger', async () => {
  expect(await send(one.port(), one.delivery, NOW)).toBe('accepted');
  const [mail] = one.mailsOf(one.delivery.id);
  expect(await one.row()).toMatchObject({ state: 'accepted', messageId: mail?.messageId, leaseUntil: null });
  expect(await send(one.port(), await one.row(), NOW)).toBe('accepted');
  expect(await send(one.port(), one.delivery, NOW)).toBe('claimed');
  expect(one.mailsOf(one.delivery.id)).toHaveLength(1);
});

test('ten senders at once send one message', async () => {
  await Promise.all(Array.from({ length: 10 }, () => send(one.port(), one.delivery, NOW)));
  expect(one.mailsOf(one.delivery.id)).toHaveLength(1);
  expect((await one.row()).state).toBe('accepted');
});

test('planning again changes nothing in the ledger', async () => {
  await send(one.port(), one.delivery, NOW);
  await planDelivery(local.table, one.delivery);
  expect((await one.row()).state).toBe('accepted');
  expect(await readDeliveries(local.table, one.delivery.programme, one.delivery.period)).toHaveLength(1);
});

describe('a sender that dies', () => {
  const dies = async () => {
    throw new Error('killed');
  };

  test('after SES took the message: unknown once the lease is over, and never sent again', async () => {
    await expect(send(one.port({ settle: dies }), one.delivery, NOW)).rejects.toThrow('killed');
    expect(await send(one.port(), await one.row(), later(1000))).toBe('claimed');
    expect(await send(one.port(), await one.row(), later(LEASE_MS + 1))).toBe('unknown');
    expect(await send(one.port(), await one.row(), later(2 * LEASE_MS))).toBe('unknown');
    expect(one.mailsOf(one.delivery.id)).toHaveLength(1);
    expect((await one.row()).reason).toMatch(/sender stopped/);
  });

  test('before the claim: the next sender sends', async () => {
    await expect(send(one.port({ claim: dies }), one.delivery, NOW)).rejects.toThrow('killed');
    expect(await send(one.port(), await one.row(), later(1000))).toBe('accepted');
  });
});

test('a sender that outlived its lease still notes that SES took the message', async () => {
  const slow = one.port({
    handOver: async (d, to, bytes) => {
      const answer = await one.port().handOver(d, to, bytes);
      await send(one.port(), await one.row(), later(LEASE_MS + 1));
      return answer;
    },
  });
  await send(slow, one.delivery, NOW);
  expect((await one.row()).state).toBe('accepted');
});
