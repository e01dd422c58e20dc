import {
  ConditionalCheckFailedException,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENV } from '../../../functions/runtime/env-names.ts';
import { type Host, startHost } from '../../../infra/local/host.ts';

const RATE = 5;
const PROGRAMME = 'templates/programmes/mobile-reputation.yaml';
const RESPONSES = 'functions/collect/responses-handler.ts';
const SEND = 'functions/deliver/send-handler.ts';
let host: Host;

/** AWS_SDK_UA_APP_ID is set by the functions' logger when it is loaded. */
const environment = () =>
  Object.entries(process.env).filter(([name]) => /^(AWS|SMTP|POWERTOOLS)_/.test(name) && name !== 'AWS_SDK_UA_APP_ID');
const before = environment();

beforeAll(async () => {
  host = await startHost({ programmeFiles: [PROGRAMME], sendRatePerSecond: RATE, secretSeed: 'seed' });
});
afterAll(() => host.close());

const contactKey = async () => {
  const SecretId = host.env(RESPONSES)[ENV.contactSecret] ?? '';
  return (await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }))).SecretString;
};

const raw = Buffer.from(
  'From: Yardstick <a@example.com>\r\nTo: b@example.com\r\nSubject: =?utf-8?B?5pyI5oql?=\r\n' +
    'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n满意度 + & = %\r\n',
);

describe('the local host', () => {
  it('starts but once at a time in a process', async () => {
    await expect(startHost({ programmeFiles: [PROGRAMME] })).rejects.toThrow('already runs');
    expect((await fetch(host.inboxUrl)).status).toBe(200);
  });

  it('has the table of the template', async () => {
    const client = new DynamoDBClient({});
    const { Table } = await client.send(new DescribeTableCommand({ TableName: host.tableName }));
    expect(Table?.KeySchema?.map((k) => k.KeyType)).toEqual(['HASH', 'RANGE']);
    expect(host.env(RESPONSES)[ENV.table]).toBe(host.tableName);
  });

  it('puts on a condition', async () => {
    const client = new DynamoDBClient({});
    const put = new PutItemCommand({
      TableName: host.tableName,
      Item: { pk: { S: 'a' }, sk: { S: 'b' } },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await client.send(put);
    await expect(client.send(put)).rejects.toThrow(ConditionalCheckFailedException);
  });

  it('keeps objects under the plain client that functions use', async () => {
    const client = new S3Client({});
    const [Bucket, Key] = [host.archiveBucket, 'reports/2026-10/满意度 a+b.pdf'];
    const Body = Buffer.from([0, 1, 2, 255]);
    await client.send(
      new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/pdf', Metadata: { sha: 'x' } }),
    );
    const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
    expect([head.ContentLength, head.ContentType, head.Metadata]).toEqual([4, 'application/pdf', { sha: 'x' }]);
    const found = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? [])).toEqual(Body);
    const missing = client.send(new GetObjectCommand({ Bucket, Key: 'none' }));
    await expect(missing).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('has the programmes where the functions look for them', async () => {
    const env = host.env(RESPONSES);
    const found = await new S3Client({}).send(
      new GetObjectCommand({ Bucket: env[ENV.programmesBucket], Key: env[ENV.programmesKey] }),
    );
    const programmes = JSON.parse((await found.Body?.transformToString()) ?? '');
    expect(programmes).toMatchObject([{ programme: { id: 'mobile-reputation' } }]);
  });

  it('generates secrets by the rules of the template', async () => {
    expect(await contactKey()).toMatch(/^[A-Za-z0-9]{64}$/);
    const missing = new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: 'none' }));
    await expect(missing).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('answers an unknown credential with 401 as problem details, and other paths with 404', async () => {
    const refused = await fetch(`${host.apiUrl}/v1/programmes/mobile-reputation/responses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${'x'.repeat(40)}` },
    });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect((await fetch(`${host.apiUrl}/v2`)).status).toBe(404);
  });
});

describe('the local SES', () => {
  const client = () => new SESClient({ maxAttempts: 1 });
  const second = () => new Promise((resolve) => setTimeout(resolve, 1_050));

  it('keeps the very bytes, the tags and the configuration set, and shows the message in the inbox', async () => {
    const ConfigurationSetName = host.env(SEND)[ENV.configurationSet];
    const { MessageId } = await client().send(
      new SendRawEmailCommand({
        RawMessage: { Data: raw },
        Source: 'a@example.com',
        Destinations: ['b@example.com'],
        Tags: [{ Name: 'delivery', Value: 'd-1' }],
        ConfigurationSetName,
      }),
    );
    expect(host.mails()).toEqual([
      {
        messageId: MessageId,
        raw,
        source: 'a@example.com',
        destinations: ['b@example.com'],
        tags: { delivery: 'd-1' },
        configurationSet: ConfigurationSetName,
      },
    ]);
    const shown = (await (await fetch(`${host.inboxUrl}/store`)).json()) as { emails: { subject: string }[] };
    expect(shown.emails.map((e) => e.subject)).toEqual(['月报']);
  });

  it('takes what the call leaves out from the header of the message', async () => {
    const headers = 'X-SES-MESSAGE-TAGS: delivery=d-2, run=r\r\nCc: C <c@example.com>,\r\n d@example.com\r\n';
    await client().send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.concat([Buffer.from(headers), raw]) } }));
    expect(host.mails().at(-1)).toMatchObject({
      destinations: ['b@example.com', 'c@example.com', 'd@example.com'],
      tags: { delivery: 'd-2', run: 'r' },
    });
  });

  it.each([
    [
      'a message over 10 MB',
      { Data: Buffer.concat([raw, Buffer.alloc(10 * 1024 * 1024, 0x61)]) },
      {},
      'InvalidParameterValue',
    ],
    ['a message without a sender', { Data: Buffer.from('To: b@example.com\r\n\r\nx') }, {}, 'InvalidParameterValue'],
    [
      'more than 50 recipients',
      { Data: raw },
      { Destinations: Array(51).fill('b@example.com') },
      'InvalidParameterValue',
    ],
    [
      'an unknown configuration set',
      { Data: raw },
      { ConfigurationSetName: 'none' },
      'ConfigurationSetDoesNotExistException',
    ],
  ])('refuses %s', async (_, RawMessage, more, name) => {
    const accepted = host.mails().length;
    await expect(client().send(new SendRawEmailCommand({ RawMessage, ...more }))).rejects.toMatchObject({ name });
    expect(host.mails()).toHaveLength(accepted);
  });

  it('throttles above its rate, and counts against the quota', async () => {
    await second();
    const sent = await client().send(new GetSendQuotaCommand({}));
    const tries = Array.from({ length: RATE + 2 }, () =>
      client().send(new SendRawEmailCommand({ RawMessage: { Data: raw }, Destinations: ['b@example.com'] })),
    );
    const results = await Promise.allSettled(tries);
    const refused = results.filter((r) => r.status === 'rejected').map((r) => r.reason);
    expect(refused.map((e) => [e.name, e.message])).toEqual(
      Array(2).fill(['Throttling', 'Maximum sending rate exceeded.']),
    );
    const after = await client().send(new GetSendQuotaCommand({}));
    expect(after).toMatchObject({ MaxSendRate: RATE, Max24HourSend: 50_000 });
    expect((after.SentLast24Hours ?? 0) - (sent.SentLast24Hours ?? 0)).toBe(RATE);
    await second();
    await client().send(new SendRawEmailCommand({ RawMessage: { Data: raw } }));
  });
});

describe('closing', () => {
  it('gives the environment back, cuts the servers, and leaves room for the next host', async () => {
    const [{ apiUrl, inboxUrl }, key] = [host, await contactKey()];
    await host.close();
    await host.close();
    expect(environment()).toEqual(before);
    for (const url of [apiUrl, inboxUrl]) await expect(fetch(url)).rejects.toThrow('fetch failed');

    host = await startHost({ programmeFiles: [PROGRAMME], secretSeed: 'seed' });
    expect(await contactKey()).toBe(key);
    expect(host.mails()).toEqual([]);
    expect(await (await fetch(`${host.inboxUrl}/store`)).json()).toMatchObject({ emails: [] });
  });
});
