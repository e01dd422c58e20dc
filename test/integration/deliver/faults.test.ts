import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { places, putObject } from '../../../functions/store/archive.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { readSuppressions } from '../../../functions/store/suppressions.ts';
import { Closers } from '../../../infra/local/closers.ts';
import { failure, SesError } from '../../../infra/local/ses-answer.ts';
import { type Fault, faultyFront } from '../../support/faulty-front.ts';
import { noticesSent, reportsSent, runRow } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation']);
const closers = new Closers();
const ledger = async () =>
  new Map((await readDeliveries(local.table, programme.id, '2026-10')).map((d) => [d.recipient, d]));
const mailsTo = (who: string) => local.host.mails().filter((m) => m.destinations.includes(`${who}@example.com`));

const refusal = (code: string, message: string): Fault => {
  const { status, xml } = failure(new SesError(code, message), 'injected');
  return { status, body: xml };
};
const throttled = refusal('Throttling', 'Maximum sending rate exceeded.');
/** Faults of SES to come, by the part of the address before the @. */
const faults = new Map<string, Fault[]>([
  ['slow', [throttled, throttled]],
  ['stuck', Array(6).fill(throttled)],
  ['refused', [refusal('MessageRejected', 'Address refused@example.com is on a list.')]],
  ['large', [refusal('InvalidParameterValue', 'Message length is more than 10485760 bytes long.')]],
  ['vague', ['answer lost']],
]);
const pdf = (locale: string) =>
  places.edition({
    programme: programme.id,
    period: '2026-10',
    report: 'monthly',
    revision: 0,
    scope: 'company',
    locale,
  });
/** Reads of the Chinese PDF that fail: the SDK asks three times. */
let archiveFaults = 3;

beforeAll(async () => {
  await sendAnswers(local);
  const english = ['good', 'slow', 'stuck', 'refused', 'large', 'vague'].map((id) => reader(id));
  await addReaders(local, [...english, { ...reader('late'), locale: 'zh-CN' }]);
  process.env.AWS_ENDPOINT_URL_SES = await faultyFront(
    process.env.AWS_ENDPOINT_URL_SES ?? '',
    (_, body) => faults.get(new URLSearchParams(body).get('Destinations.member.1')?.replace(/@.*$/, '') ?? '')?.shift(),
    closers,
  );
  process.env.AWS_ENDPOINT_URL_S3 = await faultyFront(
    process.env.AWS_ENDPOINT_URL_S3 ?? '',
    (path) => {
      if (!path.includes(`${pdf('zh-CN')}?x-id=GetObject`) || archiveFaults === 0) return undefined;
      archiveFaults -= 1;
      return { status: 503, body: '<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>' };
    },
    closers,
  );
  await local.host.run(october);
});
afterAll(() => closers.closeAll());

describe('a fault on the way of one mail', () => {
  test.each([
    ['good', 'none', 'delivered', null, 1],
    ['slow', 'SES throttles twice', 'delivered', null, 1],
    ['stuck', 'SES throttles on and on', 'planned', /^Throttling: .* \(6 times\)$/, 0],
    ['refused', 'SES refuses', 'rejected', /^MessageRejected: Address the recipient is on a list\.$/, 0],
    ['large', 'SES finds it too long', 'rejected', /^InvalidParameterValue: Message length/, 0],
    ['vague', 'the answer of SES is lost, and its event settles it', 'delivered', null, 1],
    ['late', 'the archive does not answer', 'planned', /could not be written: .*Reduce your request rate/, 0],
  ])('%s: %s', async (who, _, state, reason, mails) => {
    const row = (await ledger()).get(who);
    expect([row?.state, mailsTo(who).length]).toEqual([state, mails]);
    if (reason === null) expect(row?.reason).toBeNull();
    else expect(row?.reason).toMatch(reason);
  });

  test('stands in the run with its reason, and suppresses nobody', async () => {
    const { state, reasons } = await runRow(local);
    expect([state, reasons.length]).toEqual(['incomplete', 4]);
    expect(await readSuppressions(local.table)).toEqual([]);
  });

  test('is told to the owner in one notice, which names no address', async () => {
    expect(noticesSent(local)).toEqual(['run-incomplete']);
    const { text } = await PostalMime.parse(local.host.mails().find((m) => m.tags.notice)?.raw ?? '');
    for (const said of [
      'MessageRejected: Address the recipient',
      'Message length is more',
      '(6 times)',
      'Reduce your request rate',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/(stuck|refused|large|late)@/);
  });
});

describe('the run begun again', () => {
  test('sends what stayed planned, once; what was refused or sent stays as it is', async () => {
    const before = await ledger();
    await local.host.run(october);
    const after = await ledger();
    for (const who of ['stuck', 'late']) expect([after.get(who)?.state, mailsTo(who).length]).toEqual(['delivered', 1]);
    for (const who of ['good', 'slow', 'refused', 'large', 'vague']) expect(after.get(who)).toEqual(before.get(who));
    expect(reportsSent(local)).toHaveLength(5);
    // Two of the four are mended: what is left is told once more, and not a third time.
    await local.host.run(october);
    expect([noticesSent(local), reportsSent(local).length]).toEqual([['run-incomplete', 'run-incomplete'], 5]);
  });

  test('makes a link of a PDF that has grown past what can be attached', async () => {
    const archive = { client: s3Client(), bucket: local.host.archiveBucket };
    await putObject(archive, pdf('en'), new Uint8Array(12_000_000), 'application/pdf');
    await addReaders(local, [reader('big')]);
    await local.host.run(october);
    expect((await ledger()).get('big')?.state).toBe('delivered');
    const [mail] = mailsTo('big');
    const { attachments, text } = await PostalMime.parse(mail?.raw ?? '');
    expect([attachments.length, text]).toEqual([
      0,
      expect.stringContaining('Open the full report (PDF, 12.0 MB): http'),
    ]);
    expect(mail?.raw.length).toBeLessThan(100_000);
  });
});
