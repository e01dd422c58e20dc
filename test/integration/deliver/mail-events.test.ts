import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { bind } from '../../../functions/deliver/event-handler.ts';
import { addressHash } from '../../../functions/model/address.ts';
import { readDeliveries } from '../../../functions/store/deliveries.ts';
import { readSuppressions } from '../../../functions/store/suppressions.ts';
import { eventsOf } from '../../../infra/local/ses-outcome.ts';
import { runRow } from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';

const local = localHost(['mobile-reputation']);
const ledger = async () =>
  new Map((await readDeliveries(local.table, programme.id, '2026-10')).map((d) => [d.recipient, d]));
const mailsTo = (address: string) => local.host.mails().filter((m) => m.destinations.includes(address));

beforeAll(async () => {
  await sendAnswers(local);
  await addReaders(local, [
    reader('good'),
    reader('dead', 'Bounce+dead@Example.com'),
    reader('angry', 'complaint@example.com'),
    reader('away', 'ooto@example.com'),
    reader('virus', 'reject@example.com'),
  ]);
  await local.host.run(october);
});

describe('what SES tells of the mails of a run', () => {
  test('stands in the ledger', async () => {
    const states = [...(await ledger())].map(([who, d]) => [who, d.state, d.bounce]);
    expect(states.sort()).toEqual([
      ['angry', 'complained', undefined],
      ['away', 'delivered', undefined],
      ['dead', 'bounced', 'hard'],
      ['good', 'delivered', undefined],
      ['virus', 'rejected', undefined],
    ]);
  });

  test('is told with reason, without the address that a mail server quotes', async () => {
    const { reason } = (await ledger()).get('dead') ?? {};
    expect(reason).toBe('Permanent, General: smtp; 550 5.1.1 <the address>: user unknown');
    expect(JSON.stringify([...(await ledger()).values()])).not.toContain('@');
    expect((await runRow(local)).state).toBe('incomplete');
  });

  test('suppresses the address that bounced for good and the one that complained, under their hashes', async () => {
    const found = await readSuppressions(local.table);
    expect(found.map((s) => [s.address, s.cause]).sort()).toEqual(
      [
        [addressHash('bounce+dead@example.com'), 'bounce'],
        [addressHash('complaint@example.com'), 'complaint'],
      ].sort(),
    );
    expect(JSON.stringify(found)).not.toMatch(/@|bounce\+/i);
  });

  test("tells the owner once of each, in the programme's first language, without an attachment", async () => {
    const lost = mailsTo('insight@example.com').filter((m) => /^(bounce|complaint)$/.test(m.tags.notice ?? ''));
    const alerts = await Promise.all(lost.map((m) => PostalMime.parse(m.raw)));
    expect(alerts.map((a) => a.subject).sort()).toEqual([
      '移动运营商声誉测评：Reader angry将报告标为垃圾邮件',
      '移动运营商声誉测评：发给Reader dead的邮件被退回',
    ]);
    for (const alert of alerts) {
      expect(alert.attachments).toEqual([]);
      expect(alert.text).toContain('yardstick suppress clear');
      expect(alert.text).not.toMatch(/bounce\+|complaint@/i);
    }
  });
});

describe('events that come again', () => {
  const again = async () => {
    const handle = bind(local.host.env('functions/deliver/event-handler.ts'));
    for (const mail of local.host.mails().slice().reverse()) {
      for (const event of eventsOf(mail, Date.now()).reverse()) {
        await handle({ Records: [{ Sns: { Message: JSON.stringify(event) } }] });
      }
    }
  };

  test('and in the wrong order change nothing, and tell nobody', async () => {
    const before = await ledger();
    const mails = local.host.mails().length;
    await again();
    expect(await ledger()).toEqual(before);
    expect(local.host.mails()).toHaveLength(mails);
  });

  test('of a delivery that the ledger does not know make no row', async () => {
    const handle = bind(local.host.env('functions/deliver/event-handler.ts'));
    const [mail] = mailsTo('good@example.com');
    if (mail === undefined) throw new Error('nothing was sent to the good reader');
    const stranger = { ...mail, tags: { ...mail.tags, delivery: 'nobody-knows-this-one' } };
    for (const event of eventsOf(stranger, 0)) await handle({ Records: [{ Sns: { Message: JSON.stringify(event) } }] });
    expect((await ledger()).size).toBe(5);
  });

  test('what is no event of ours is passed over: the greeting of SES, other kinds, foreign tags', async () => {
    const handle = bind(local.host.env('functions/deliver/event-handler.ts'));
    const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';
    const open = JSON.stringify({ eventType: 'Open', mail: { messageId: 'x', destination: [] } });
    const foreign = JSON.stringify({
      eventType: 'Send',
      mail: { messageId: 'x', destination: [], tags: { a: ['b'] } },
    });
    for (const Message of [greeting, open, foreign, '{']) await handle({ Records: [{ Sns: { Message } }] });
  });
});

test('begun again, the run sends nothing to a suppressed address, even of another recipient, and says so', async () => {
  await addReaders(local, [reader('heir', 'bounce+dead@example.com')]);
  const before = local.host.mails().length;
  await local.host.run(october);
  expect(local.host.mails()).toHaveLength(before);
  expect((await ledger()).get('heir')).toMatchObject({
    state: 'suppressed',
    reason: expect.stringMatching(/takes no mail, since \d{4}/),
  });
  expect((await runRow(local)).reasons).toEqual(
    expect.arrayContaining([expect.stringMatching(/is suppressed: the address takes no mail/)]),
  );
});
