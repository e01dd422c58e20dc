import { beforeEach, describe, expect, test } from 'vitest';
import { deliveriesOf, deliveryId } from '../../../functions/deliver/plan.ts';
import { barToEdition } from '../../../functions/deliver/readers.ts';
import { LEASE_MS, type SendPort, send } from '../../../functions/deliver/send.ts';
import { handOver } from '../../../functions/deliver/ses.ts';
import { addressHash } from '../../../functions/model/address.ts';
import type { Delivery, Edition, Recipient } from '../../../functions/model/run.ts';
import { sesClient } from '../../../functions/runtime/clients.ts';
import { advance, claim, planDelivery, readDeliveries, readDelivery } from '../../../functions/store/deliveries.ts';
import { clearSuppression, readSuppression, suppress } from '../../../functions/store/suppressions.ts';
import { localHost } from '../../support/local-host.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';

const local = localHost(['mobile-reputation'], { sendRatePerSecond: 5 });
const NOW = '2026-11-03T00:00:00.000Z';
const TODAY = '2026-11-03';
const programme = sampleProgramme('mobile-reputation');
const later = (ms: number) => new Date(Date.parse(NOW) + ms).toISOString();
const raw = Buffer.from('From: reports@example.com\r\nTo: li@example.com\r\nSubject: x\r\n\r\nbody\r\n');

const edition: Edition = {
  id: 'monthly.company.en.r0',
  programme: 'mobile-reputation',
  report: 'monthly',
  period: '2026-10',
  scope: 'company',
  locale: 'en',
  revision: 0,
  state: 'rendered',
  key: 'k',
  sha256: 'abc',
  bytes: 1,
  reason: null,
};
const reader: Recipient = {
  confirmed: '2026-11-01',
  id: 'li',
  name: 'Li',
  email: 'li@example.com',
  locale: 'en',
  scopes: ['company'],
  reports: ['monthly'],
};

let periods = 0;
let delivery: Delivery;
beforeEach(async () => {
  periods += 1;
  const period = `20${String(periods).padStart(2, '0')}-01`;
  [delivery] = deliveriesOf([{ ...edition, period }], [reader], TODAY) as [Delivery];
  await planDelivery(local.table, delivery);
});

const port = (change: Partial<SendPort> = {}): SendPort => ({
  claim: (d, until) => claim(local.table, d, until),
  settle: (d, from, to) => advance(local.table, d, { from, to }),
  bar: barToEdition(programme, NOW, (email) => readSuppression(local.table, email)),
  edition: async () => edition,
  recipient: async () => reader,
  compose: async () => raw,
  handOver: (d, to) =>
    handOver(sesClient({}), {
      from: 'reports@example.com',
      to: to.email,
      raw,
      tags: { delivery: d.id },
      configurationSet: undefined,
    }),
  ...change,
});

const row = () => readDelivery(local.table, delivery.programme, delivery.period, delivery.id);
const mailsOf = (id: string) =>
  local.host.mails().filter((m) => m.tags.delivery === id || JSON.stringify(m.tags).includes(id));

test('a delivery is for the report, scope and language of its recipient alone', () => {
  const plans = (change: Partial<Recipient>) => deliveriesOf([edition], [{ ...reader, ...change }], TODAY).length;
  expect(plans({})).toBe(1);
  expect(plans({ scopes: ['plan-prepaid'] })).toBe(0);
  expect(plans({ locale: 'zh-CN' })).toBe(0);
  expect(plans({ reports: ['other'] })).toBe(0);
  expect(plans({ expires: TODAY })).toBe(1);
  expect(plans({ expires: '2026-11-02' })).toBe(0);
  expect(plans({ unsubscribed: ['other'] })).toBe(1);
  expect(plans({ unsubscribed: ['monthly'] })).toBe(0);
  expect(deliveriesOf([{ ...edition, state: 'held' }], [reader], TODAY)).toEqual([]);
});

test('the id of a delivery names nobody and is the same at every planning', () => {
  expect(delivery.id).toMatch(/^[0-9a-f]{32}$/);
  expect(delivery.id).toBe(deliveryId({ ...edition, period: delivery.period }, 'li', 1));
});

test('planned, claimed, accepted: once, with the message id and the tag in the ledger', async () => {
  expect(await send(port(), delivery, NOW)).toBe('accepted');
  const [mail] = mailsOf(delivery.id);
  expect(await row()).toMatchObject({ state: 'accepted', messageId: mail?.messageId, leaseUntil: null });
  expect(await send(port(), await row(), NOW)).toBe('accepted');
  expect(await send(port(), delivery, NOW)).toBe('claimed');
  expect(mailsOf(delivery.id)).toHaveLength(1);
});

test('ten senders at once send one message', async () => {
  await Promise.all(Array.from({ length: 10 }, () => send(port(), delivery, NOW)));
  expect(mailsOf(delivery.id)).toHaveLength(1);
  expect((await row()).state).toBe('accepted');
});

test('planning again changes nothing in the ledger', async () => {
  await send(port(), delivery, NOW);
  await planDelivery(local.table, delivery);
  expect((await row()).state).toBe('accepted');
  expect(await readDeliveries(local.table, delivery.programme, delivery.period)).toHaveLength(1);
});

describe('a sender that dies', () => {
  const dies = async () => {
    throw new Error('killed');
  };

  test('after SES took the message: unknown once the lease is over, and never sent again', async () => {
    await expect(send(port({ settle: dies }), delivery, NOW)).rejects.toThrow('killed');
    expect(await send(port(), await row(), later(1000))).toBe('claimed');
    expect(await send(port(), await row(), later(LEASE_MS + 1))).toBe('unknown');
    expect(await send(port(), await row(), later(2 * LEASE_MS))).toBe('unknown');
    expect(mailsOf(delivery.id)).toHaveLength(1);
    expect((await row()).reason).toMatch(/sender stopped/);
  });

  test('before the claim: the next sender sends', async () => {
    await expect(send(port({ claim: dies }), delivery, NOW)).rejects.toThrow('killed');
    expect(await send(port(), await row(), later(1000))).toBe('accepted');
  });
});

test('a recipient who has lost the scope since planning is sent nothing', async () => {
  const moved = port({ recipient: async () => ({ ...reader, scopes: ['plan-prepaid'] }) });
  expect(await send(moved, delivery, NOW)).toBe('rejected');
  expect(mailsOf(delivery.id)).toHaveLength(0);
  expect((await row()).reason).toMatch(/no longer/);
});

describe('what stands against a recipient at the time of sending', () => {
  const now = (change: Partial<Recipient>, about = programme): Partial<SendPort> => ({
    recipient: async () => ({ ...reader, ...change }),
    bar: barToEdition(about, NOW, (email) => readSuppression(local.table, email)),
  });
  const fenced = { ...programme, mail: { ...programme.mail, allowedDomains: ['example.org', 'xn--fiqs8s.example'] } };

  test.each([
    ['an entry that ended yesterday', now({ expires: '2026-11-02' }), 'rejected', /no longer/],
    ['an unsubscription', now({ unsubscribed: ['monthly'] }), 'rejected', /no longer/],
    ['a domain that is not allowed', now({}, fenced), 'rejected', /allowed domains/],
    ['a subdomain of an allowed one', now({ email: 'li@a.example.org' }, fenced), 'rejected', /allowed domains/],
  ])('%s: nothing is sent, and the ledger says why', async (_, change, state, reason) => {
    expect(await send(port(change), delivery, NOW)).toBe(state);
    expect(mailsOf(delivery.id)).toHaveLength(0);
    expect(await row()).toMatchObject({ state, reason: expect.stringMatching(reason) });
  });

  test.each(['Li@EXAMPLE.org', 'li@中国.example'])(
    'an allowed domain is known in every spelling: %s',
    async (email) => {
      expect(await send(port(now({ email }, fenced)), delivery, NOW)).toBe('accepted');
    },
  );

  test('an address that bounced, in any spelling: suppressed, and planned again once it is cleared', async () => {
    const email = 'gone@example.com';
    const address = addressHash(email);
    await suppress(local.table, { address, cause: 'bounce', since: NOW, programme: programme.id, reason: 'x' });
    expect(await send(port(now({ email: 'Gone@Example.COM' })), delivery, NOW)).toBe('suppressed');
    expect(mailsOf(delivery.id)).toHaveLength(0);
    await clearSuppression(local.table, address);
    await planDelivery(local.table, delivery);
    expect(await send(port(now({ email })), await row(), NOW)).toBe('accepted');
  });
});

test('an archive that does not answer leaves the delivery planned; content that cannot be written is refused', async () => {
  const fails = (error: Error) => port({ compose: () => Promise.reject(error) });
  expect(await send(fails(new Error('time-out')), delivery, NOW)).toBe('planned');
  expect(await row()).toMatchObject({ state: 'planned', reason: expect.stringContaining('time-out') });
  expect(await send(fails(new RangeError('no such scope')), await row(), NOW)).toBe('rejected');
  expect(mailsOf(delivery.id)).toHaveLength(0);
});

test('a sender that outlived its lease still notes that SES took the message', async () => {
  const slow = port({
    handOver: async (d, to, bytes) => {
      const answer = await port().handOver(d, to, bytes);
      await send(port(), await row(), later(LEASE_MS + 1));
      return answer;
    },
  });
  await send(slow, delivery, NOW);
  expect((await row()).state).toBe('accepted');
});

test('throttling is waited out; every message goes out once', async () => {
  const recipients = Array.from({ length: 12 }, (_, i) => ({ ...reader, id: `r${i}`, email: `r${i}@example.com` }));
  const planned = deliveriesOf([{ ...edition, period: delivery.period }], recipients, TODAY);
  for (const d of planned) await planDelivery(local.table, d);
  const states = await Promise.all(planned.map((d) => send(port(), d, NOW)));
  expect(new Set(states)).toEqual(new Set(['accepted']));
  for (const d of planned) expect(mailsOf(d.id)).toHaveLength(1);
});

test('what SES refuses for good is rejected with its reason; what it leaves open is unknown', async () => {
  const wrongSet = {
    from: 'reports@example.com',
    to: 'li@example.com',
    raw,
    tags: { delivery: delivery.id },
    configurationSet: 'no-such-set',
  };
  expect(await handOver(sesClient({}), wrongSet)).toMatchObject({
    result: 'rejected',
    reason: expect.stringContaining('no-such-set'),
  });
  const endpoint = process.env.AWS_ENDPOINT_URL_SES;
  process.env.AWS_ENDPOINT_URL_SES = 'http://127.0.0.1:1';
  try {
    expect(await handOver(sesClient({}), { ...wrongSet, configurationSet: undefined })).toMatchObject({
      result: 'unknown',
    });
  } finally {
    process.env.AWS_ENDPOINT_URL_SES = endpoint;
  }
});
