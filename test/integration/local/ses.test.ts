import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Closers } from '../../../infra/local/closers.ts';
import { type Inbox, startInbox } from '../../../infra/local/inbox.ts';
import { type SentMail, startSesFront } from '../../../infra/local/ses-front.ts';

const LIMITS = { perSecond: 5, perDay: 20 };
const closers = new Closers();
let now = 0;
let inbox: Inbox;
let mails: readonly SentMail[];
let client: SESClient;

beforeAll(async () => {
  inbox = await startInbox(closers);
  const front = await startSesFront(
    { limits: LIMITS, configurationSets: ['Reports'], now: () => now, deliver: inbox.deliver },
    closers,
  );
  mails = front.mails;
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  client = new SESClient({ region: 'us-east-1', endpoint: front.address, credentials, maxAttempts: 1 });
});
afterAll(() => closers.closeAll());

const Data = Buffer.from(
  'From: Yardstick <a@example.com>\r\nTo: b@example.com\r\nSubject: =?utf-8?B?5pyI5oql?=\r\n' +
    'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n满意度 + & = %\r\n',
);
const send = (more: Partial<ConstructorParameters<typeof SendRawEmailCommand>[0]> = {}) =>
  client.send(new SendRawEmailCommand({ RawMessage: { Data }, ...more }));

describe('the local SES', () => {
  it('keeps the very bytes, the tags and the configuration set, and shows the message in the inbox', async () => {
    const { MessageId } = await send({
      Source: 'a@example.com',
      Destinations: ['b@example.com'],
      Tags: [{ Name: 'delivery', Value: 'd-1' }],
      ConfigurationSetName: 'Reports',
    });
    expect(mails).toEqual([
      {
        messageId: MessageId,
        raw: Data,
        source: 'a@example.com',
        destinations: ['b@example.com'],
        tags: { delivery: 'd-1' },
        configurationSet: 'Reports',
      },
    ]);
    const shown = (await (await fetch(`${inbox.address}/store`)).json()) as { emails: { subject: string }[] };
    expect(shown.emails.map((e) => e.subject)).toEqual(['月报']);
  });

  it('takes what the call leaves out from the header of the message', async () => {
    const header = 'X-SES-MESSAGE-TAGS: delivery=d-2, run=r\r\nCc: C <c@example.com>,\r\n d@example.com\r\n';
    await send({ RawMessage: { Data: Buffer.concat([Buffer.from(header), Data]) } });
    expect(mails.at(-1)).toMatchObject({
      destinations: ['b@example.com', 'c@example.com', 'd@example.com'],
      tags: { delivery: 'd-2', run: 'r' },
    });
  });

  const large = Buffer.concat([Data, Buffer.alloc(10 * 1024 * 1024, 0x61)]);
  const anonymous = Buffer.from('To: b@example.com\r\n\r\nx');
  it.each([
    ['a message over 10 MB', { RawMessage: { Data: large } }, 'InvalidParameterValue'],
    ['a message without a sender', { RawMessage: { Data: anonymous } }, 'InvalidParameterValue'],
    ['more than 50 recipients', { Destinations: Array(51).fill('b@example.com') }, 'InvalidParameterValue'],
    ['an unknown configuration set', { ConfigurationSetName: 'none' }, 'ConfigurationSetDoesNotExistException'],
  ])('refuses %s', async (_, input, name) => {
    const accepted = mails.length;
    await expect(send(input)).rejects.toMatchObject({ name });
    expect(mails).toHaveLength(accepted);
  });

  it('throttles above its rate, then above its quota of a day', async () => {
    now += 86_400_000;
    const two = { Destinations: ['b@example.com', 'c@example.com'] };
    await send(two);
    await send(two);
    const tooFast = { name: 'Throttling', message: 'Maximum sending rate exceeded.' };
    await expect(send(two)).rejects.toMatchObject(tooFast);
    await send();
    await expect(send()).rejects.toMatchObject(tooFast);
    for (let second = 1; second <= 3; second += 1) {
      now += 1_000;
      for (let n = 0; n < LIMITS.perSecond; n += 1) await send();
    }
    now += 1_000;
    await expect(send()).rejects.toMatchObject({ name: 'Throttling', message: 'Daily message quota exceeded.' });
    const quota = await client.send(new GetSendQuotaCommand({}));
    expect(quota).toMatchObject({ MaxSendRate: 5, Max24HourSend: 20, SentLast24Hours: 20 });
    now += 86_400_000;
    await send();
  });

  it('names what it cannot do', async () => {
    const answer = await fetch((await client.config.endpoint?.().then((e) => `http://${e.hostname}:${e.port}`)) ?? '', {
      method: 'POST',
      body: new URLSearchParams({ Action: 'SendEmail' }),
    });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('<Code>InvalidAction</Code>')]);
  });
});
