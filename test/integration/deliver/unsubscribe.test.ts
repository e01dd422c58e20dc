import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { signToken } from '../../../functions/deliver/links.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { readRecipient, removeRecipient } from '../../../functions/store/recipients.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation']);
const ONE_CLICK = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
const row = (id: string) => readRecipient(local.table, programme.id, id);
const links = new Map<string, string>();

beforeAll(async () => {
  await sendAnswers(local);
  await addReaders(local, [reader('ann'), reader('ben'), reader('eve')]);
  await local.host.run(october);
  for (const { raw, destinations } of local.host.mails()) {
    const { headers } = await PostalMime.parse(raw);
    const field = (name: string) => headers.find((h) => h.key === name)?.value ?? '';
    expect(field('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    links.set(`${destinations[0]}`.replace('@example.com', ''), field('list-unsubscribe').replace(/^<|>$/g, ''));
  }
});
const link = (who: string) => links.get(who) ?? '';

test('each mail has a link of its own to our API, in header, text and HTML', async () => {
  expect(new Set(links.values()).size).toBe(3);
  for (const { raw } of local.host.mails()) {
    const { text, html, headers } = await PostalMime.parse(raw);
    const address = headers.find((h) => h.key === 'list-unsubscribe')?.value.replace(/^<|>$/g, '') ?? '';
    expect(address.startsWith(`${local.host.apiUrl}/v1/unsubscribe/mobile-reputation.`)).toBe(true);
    expect(text).toContain(address);
    expect(html?.replaceAll('&#x2F;', '/').replaceAll('&#x3D;', '=')).toContain(`href="${address}"`);
  }
});

describe('opening the link', () => {
  test('shows a page in both languages with a button, and changes nothing however often', async () => {
    for (let visit = 0; visit < 3; visit += 1) {
      const answer = await fetch(link('ann'));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      const page = await answer.text();
      expect(page).toContain('Stop receiving Mobile operator reputation?');
      expect(page).toContain('不再接收“移动运营商声誉测评”？');
      expect(page).toContain('<form method="post">');
      expect(page).not.toMatch(/https?:|@example|Reader/);
    }
    expect((await row('ann'))?.unsubscribed).toBeUndefined();
  });

  test('a POST without the one field changes nothing either', async () => {
    await fetch(link('ann'), { method: 'POST', body: 'x=1' });
    expect((await row('ann'))?.unsubscribed).toBeUndefined();
  });
});

describe('one POST without a login', () => {
  test.each([
    ['ann', 'as a form of a mail client', ONE_CLICK],
    ['ben', 'as multipart/form-data', { method: 'POST', body: multipart() }],
  ])('takes the report off for %s alone (%s)', async (who, _, init) => {
    for (let click = 0; click < 2; click += 1) {
      const answer = await fetch(link(who), init);
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('已退订')]);
    }
    expect((await row(who))?.unsubscribed).toEqual(['monthly']);
    expect((await row('eve'))?.unsubscribed).toBeUndefined();
  });

  test('plans no delivery for him or her any more, and an import does not undo it', async () => {
    await addReaders(local, [{ ...reader('ann'), name: 'Ann' }]);
    expect(await row('ann')).toMatchObject({ name: 'Ann', unsubscribed: ['monthly'] });
    const november = { ...october, scheduledTime: '2026-11-30T16:00:00.000Z' };
    await local.host.run(november);
    expect(await readDeliveries(local.table, programme.id, '2026-11')).toEqual([]);
  });

  test('removed and added again, a recipient begins anew', async () => {
    await removeRecipient(local.table, programme.id, 'ann');
    await fetch(link('ann'), ONE_CLICK);
    expect(await row('ann')).toBeUndefined();
    await addReaders(local, [reader('ann')]);
    expect((await row('ann'))?.unsubscribed).toBeUndefined();
  });
});

describe('a link that we did not sign', () => {
  const ids = [programme.id, 'eve', 'monthly'] as const;
  test.each([
    ['another recipient in its place', () => link('ann').replace('.ann.', '.eve.')],
    ['another report in its place', () => link('eve').replace('.monthly.', '.other.')],
    [
      'a signature by another key',
      () => `${local.host.apiUrl}/v1/unsubscribe/${signToken('unsubscribe', ids, 'guess')}`,
    ],
    ['no signature', () => `${local.host.apiUrl}/v1/unsubscribe/${ids.join('.')}`],
    ['a signature cut short', () => link('eve').slice(0, -8)],
    ['nothing but a word', () => `${local.host.apiUrl}/v1/unsubscribe/eve`],
  ])('opens nothing: %s', async (_, address) => {
    const answer = await fetch(address(), ONE_CLICK);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('This link is not valid')]);
    expect((await row('eve'))?.unsubscribed).toBeUndefined();
  });
});

function multipart(): FormData {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}
