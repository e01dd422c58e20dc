import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressHash } from '../../../functions/model/address.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { getBytes } from '../../../functions/store/archive.ts';
import { removeRecipient, unsubscribe } from '../../../functions/store/recipients.ts';
import { clearSuppression, suppress } from '../../../functions/store/suppressions.ts';
import { localHost } from '../../support/local-host.ts';
import { programmeVariant } from '../../support/programme-variant.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';

/** The clock of the API. */
let clock = Date.now;
const local = localHost(['mobile-reputation'], {
  now: () => clock(),
  programmeFiles: [programmeVariant('mobile-reputation', 'mail: { attachUpTo: 0, linkDays: 30 }')],
});
const mails = new Map<string, Awaited<ReturnType<typeof PostalMime.parse>>>();
const linkOf = (who: string) => /http\S+\/v1\/reports\/\S+/.exec(mails.get(who)?.text ?? '')?.[0] ?? '';
/** Follows the link to our own API and no further. */
const open = (who: string) => fetch(linkOf(who), { redirect: 'manual' });

beforeAll(async () => {
  await sendAnswers(local);
  await addReaders(local, [reader('ann'), reader('ben'), reader('eve')]);
  await local.host.run(october);
  for (const { raw, destinations } of local.host.mails()) {
    mails.set(`${destinations[0]}`.replace('@example.com', ''), await PostalMime.parse(raw));
  }
});

describe('a report too large to attach', () => {
  test('is a link in text and HTML, with size and last day, and nothing is attached', () => {
    const { text = '', html = '', attachments } = mails.get('ann') ?? {};
    expect(attachments).toEqual([]);
    expect(text).toContain('The full report is too large to attach.');
    expect(text).toMatch(/Open the full report \(PDF, 0\.\d MB\): http/);
    expect(html.replaceAll('&#x2F;', '/')).toContain(`href="${linkOf('ann')}"`);
    for (const form of [text, html]) expect(form).toMatch(/The link is yours alone and works until \d+ \w+ \d{4}\./);
    expect(text).not.toMatch(/Attached|X-Amz|@example\.com.*reports\//);
  });

  test('each reader has a link of his or her own, which names no address', () => {
    expect(new Set(['ann', 'ben', 'eve'].map(linkOf)).size).toBe(3);
    expect(linkOf('ann')).toMatch(
      /\/mobile-reputation\.2026-10\.monthly\.company\.en\.r0\.ann\.\d{4}-\d\d-\d\d\.[\w-]{43}$/,
    );
  });

  test('opens by a redirect to an address that is good for five minutes, as often as one likes', async () => {
    const archive = { client: s3Client(), bucket: local.host.archiveBucket };
    const issued = await getBytes(archive, 'editions/mobile-reputation/2026-10/r0/monthly.company.en.pdf');
    for (let visit = 0; visit < 2; visit += 1) {
      const answer = await open('ann');
      const { searchParams } = new URL(answer.headers.get('location') ?? '');
      expect([answer.status, searchParams.get('X-Amz-Expires')]).toEqual([302, '300']);
      expect(searchParams.get('response-content-type')).toBe('application/pdf');
      expect(searchParams.get('response-content-disposition')).toMatch(/^inline; filename\*=UTF-8''Mobile%20operator/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const pdf = await fetch(answer.headers.get('location') ?? '');
      expect(Buffer.from(await pdf.arrayBuffer()).equals(Buffer.from(issued ?? []))).toBe(true);
    }
  });
});

describe('what is asked each time that the link is followed', () => {
  const refused = async (who: string) => {
    const answer = await open(who);
    const page = await answer.text();
    expect(page).not.toMatch(/Reader|example|X-Amz/);
    return [answer.status, /longer valid|longer available|not valid/.exec(page)?.[0]];
  };

  test('a suppressed address opens nothing until it is cleared', async () => {
    const address = addressHash('ann@example.com');
    const since = '2026-11-04T00:00:00Z';
    await suppress(local.table, { address, cause: 'bounce', since, programme: programme.id, reason: null });
    expect(await refused('ann')).toEqual([410, 'longer available']);
    await clearSuppression(local.table, address);
    expect((await open('ann')).status).toBe(302);
  });

  test('who lost the scope, whose entry ended, or who was removed opens nothing', async () => {
    await addReaders(local, [{ ...reader('ben'), scopes: ['plan-prepaid'] }]);
    expect(await refused('ben')).toEqual([410, 'longer available']);
    await addReaders(local, [{ ...reader('ben'), expires: '2020-01-01' }]);
    expect(await refused('ben')).toEqual([410, 'longer available']);
    await removeRecipient(local.table, programme.id, 'ben');
    expect(await refused('ben')).toEqual([410, 'longer available']);
  });

  test('who has unsubscribed, or reads another language now, still opens what was sent', async () => {
    await addReaders(local, [{ ...reader('eve'), locale: 'zh-CN' }]);
    await unsubscribe(local.table, programme.id, 'eve', 'monthly');
    expect((await open('eve')).status).toBe(302);
  });

  test('the last day is the programme’s, in its own zone', async () => {
    const until = /\.(\d{4}-\d\d-\d\d)\.[\w-]+$/.exec(linkOf('eve'))?.[1] ?? '';
    const at = async (instant: string) => {
      clock = () => Date.parse(instant);
      return (await open('eve')).status;
    };
    // Asia/Shanghai: the day ends at 16:00 UTC.
    expect([await at(`${until}T15:59:59Z`), await at(`${until}T16:00:00Z`)]).toEqual([302, 410]);
    clock = Date.now;
  });
});

test.each([
  ['another recipient', (link: string) => link.replace('.eve.', '.ann.')],
  ['another scope', (link: string) => link.replace('.company.', '.plan-prepaid.')],
  ['more days', (link: string) => link.replace(/\.\d{4}-(\d\d-\d\d\.)/, '.2999-$1')],
  ['the signature cut short', (link: string) => link.slice(0, -4)],
  ['the token in the address for unsubscribing', (link: string) => link.replace('/reports/', '/unsubscribe/')],
])('a link changed opens nothing: %s', async (_, change) => {
  const answer = await fetch(change(linkOf('eve')), { redirect: 'manual' });
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('This link is not valid')]);
});
