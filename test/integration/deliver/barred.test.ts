import { describe, expect, test } from 'vitest';
import { barToEdition } from '../../../functions/deliver/readers.ts';
import { type SendPort, send } from '../../../functions/deliver/send.ts';
import { addressHash } from '../../../functions/model/address.ts';
import type { Recipient } from '../../../functions/model/recipient.ts';
import { planDelivery } from '../../../functions/store/deliveries.ts';
import { clearSuppression, readSuppression, suppress } from '../../../functions/store/suppressions.ts';
import { localHost } from '../../support/local-host.ts';
import { li, oneDelivery } from '../../support/one-delivery.ts';
import { NOW } from '../../support/one-edition.ts';
import { programme } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation']);
const one = oneDelivery(local);

test('a recipient who has lost the scope since planning is sent nothing', async () => {
  const moved = one.port({ recipient: async () => ({ ...li, scopes: ['plan-prepaid'] }) });
  expect(await send(moved, one.delivery, NOW)).toBe('rejected');
  expect(one.mailsOf(one.delivery.id)).toHaveLength(0);
  expect((await one.row()).reason).toMatch(/no longer/);
});

describe('what stands against a recipient at the time of sending', () => {
  const now = (change: Partial<Recipient>, about = programme): Partial<SendPort> => ({
    recipient: async () => ({ ...li, ...change }),
    bar: barToEdition(about, NOW, (email) => readSuppression(local.table, email)),
  });
  const fenced = { ...programme, mail: { ...programme.mail, allowedDomains: ['example.org', 'xn--fiqs8s.example'] } };

  test.each([
    ['an entry that ended yesterday', now({ expires: '2026-11-02' }), 'rejected', /no longer/],
    ['an unsubscription', now({ unsubscribed: ['monthly'] }), 'rejected', /no longer/],
    ['no confirmation for a year', now({ confirmed: '2025-11-02' }), 'rejected', /not confirmed/],
    ['a domain that is not allowed', now({}, fenced), 'rejected', /allowed domains/],
    ['a subdomain of an allowed one', now({ email: 'li@a.example.org' }, fenced), 'rejected', /allowed domains/],
  ])('%s: nothing is sent, and the ledger says why', async (_, change, state, reason) => {
    expect(await send(one.port(change), one.delivery, NOW)).toBe(state);
    expect(one.mailsOf(one.delivery.id)).toHaveLength(0);
    expect(await one.row()).toMatchObject({ state, reason: expect.stringMatching(reason) });
  });

  test.each(['Li@EXAMPLE.org', 'li@中国.example'])(
    'an allowed domain is known in every spelling: %s',
    async (email) => {
      expect(await send(one.port(now({ email }, fenced)), one.delivery, NOW)).toBe('accepted');
    },
  );

  test('an address that bounced, in any spelling: suppressed, and planned again once it is cleared', async () => {
    const email = 'gone@example.com';
    const address = addressHash(email);
    await suppress(local.table, { address, cause: 'bounce', since: NOW, programme: programme.id, reason: 'x' });
    expect(await send(one.port(now({ email: 'Gone@Example.COM' })), one.delivery, NOW)).toBe('suppressed');
    expect(one.mailsOf(one.delivery.id)).toHaveLength(0);
    await clearSuppression(local.table, address);
    await planDelivery(local.table, one.delivery);
    expect(await send(one.port(now({ email })), await one.row(), NOW)).toBe('accepted');
  });
});
