import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressHash } from '../../../functions/model/address.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { readEditions } from '../../../functions/store/editions.ts';
import { suppress } from '../../../functions/store/suppressions.ts';
import { pagesOf, withoutPoppler } from '../../render/support/poppler.ts';
import { yardstick } from '../../support/command.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';
import { path } from '../../support/sample-programme.ts';

const local = localHost(['mobile-reputation']);
const file = path('templates/programmes/mobile-reputation.yaml');

const testSend = (to: readonly string[], ...more: string[]) => {
  const of = { programme: file, report: 'monthly', period: '2026-10', scope: 'company', locale: 'en' };
  const { tableName, archiveBucket } = local.host;
  return yardstick(
    'test-send',
    '--yes',
    ...Object.entries({ ...of, table: tableName, archive: archiveBucket }).flatMap(([name, value]) => [
      `--${name}`,
      value,
    ]),
    ...to.flatMap((address) => ['--to', address]),
    ...more,
  );
};
const books = async () => [
  await readDeliveries(local.table, programme.id, '2026-10'),
  await readEditions(local.table, programme.id, '2026-10'),
];

beforeAll(async () => {
  await sendAnswers(local);
  await addReaders(local, [reader('ann')]);
  await local.host.run(october);
});

const copies: Buffer[] = [];

describe('a test send', () => {
  test('goes to the addresses named alone, says TEST, and leaves ledger and editions as they are', async () => {
    const before = await books();
    const from = local.host.mails().length;
    expect(await testSend(['me@example.com', 'you@example.com'])).toMatchObject({ code: 0, stderr: '' });
    await local.host.mailEventsTaken();
    const mails = local.host.mails().slice(from);
    expect(mails.map((m) => m.destinations)).toEqual([['me@example.com'], ['you@example.com']]);
    expect(mails.map((m) => [m.tags, m.configurationSet])).toEqual(Array(2).fill([{ kind: 'test' }, null]));
    const [real] = local.host.mails();
    const issued = await PostalMime.parse(real?.raw ?? '');
    for (const { raw } of mails) {
      const mail = await PostalMime.parse(raw);
      expect(mail.subject).toBe(`[TEST] ${issued.subject}`);
      expect(mail.headers.some((h) => h.key === 'list-unsubscribe')).toBe(false);
      const [copy, edition] = [mail.attachments[0]?.content, issued.attachments[0]?.content];
      expect(
        Buffer.from(copy as ArrayBuffer)
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(Buffer.from(copy as ArrayBuffer).equals(Buffer.from(edition as ArrayBuffer))).toBe(false);
      copies.push(Buffer.from(copy as ArrayBuffer));
    }
    expect(await books()).toEqual(before);
  });

  test.skipIf(withoutPoppler)('is stamped on every page', () => {
    expect(copies).toHaveLength(2);
    for (const page of copies.flatMap(pagesOf)) expect(page).toContain('TEST');
  });

  test('is not sent to a suppressed address, and says so', async () => {
    const since = '2026-11-03T00:00:00.000Z';
    const address = addressHash('gone@example.com');
    await suppress(local.table, { address, cause: 'bounce', since, programme: programme.id, reason: null });
    const from = local.host.mails().length;
    expect(await testSend(['gone@example.com'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('gone@example.com: the address is suppressed'),
    });
    expect(local.host.mails()).toHaveLength(from);
  });

  test('needs a report that was scored, and an address', async () => {
    const { code, stderr } = await testSend(['me@example.com'], '--period', '2026-09');
    expect([code, stderr]).toEqual([2, expect.stringContaining('has not been scored')]);
    expect(await testSend([])).toMatchObject({ code: 2, stderr: expect.stringContaining('--to') });
    expect(await testSend(['me@example.com'], '--scope', 'moon')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('give one of company'),
    });
  });
});
