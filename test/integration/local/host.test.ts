import {
  ConditionalCheckFailedException,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENV } from '../../../functions/runtime/env-names.ts';
import { type Host, startHost } from '../../../infra/local/host.ts';

const PROGRAMME = 'templates/programmes/mobile-reputation.yaml';
const RESPONSES = 'functions/collect/batch-handler.ts';
const SEND = 'functions/deliver/send-handler.ts';
let host: Host;

/** AWS_SDK_UA_APP_ID is set by the functions' logger when it is loaded. */
const environment = () =>
  Object.entries(process.env).filter(([name]) => /^(AWS|SMTP|POWERTOOLS)_/.test(name) && name !== 'AWS_SDK_UA_APP_ID');
const before = environment();

beforeAll(async () => {
  host = await startHost({ programmeFiles: [PROGRAMME], sendRatePerSecond: 1, secretSeed: 'seed' });
});
afterAll(() => host.close());

const contactKey = async () => {
  const SecretId = host.env(RESPONSES)[ENV.contactSecret] ?? '';
  return (await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }))).SecretString;
};

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

  it('sends mail for the configuration set of the template, at the rate that it was given', async () => {
    const client = new SESClient({ maxAttempts: 1 });
    const Data = Buffer.from('From: a@example.com\r\nTo: b@example.com\r\n\r\nx');
    const ConfigurationSetName = host.env(SEND)[ENV.configurationSet];
    const send = () => client.send(new SendRawEmailCommand({ RawMessage: { Data }, ConfigurationSetName }));
    const { MessageId } = await send();
    await expect(send()).rejects.toMatchObject({ name: 'Throttling' });
    expect(host.mails()).toMatchObject([{ messageId: MessageId, configurationSet: ConfigurationSetName }]);
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

describe('closing', () => {
  it('fails what still runs, and nothing else', async () => {
    const client = new DynamoDBClient({ maxAttempts: 1 });
    const puts = Array.from({ length: 300 }, (_, n) =>
      client.send(new PutItemCommand({ TableName: host.tableName, Item: { pk: { S: 'x' }, sk: { S: String(n) } } })),
    );
    const ending = Promise.allSettled(puts);
    await puts[20];
    await host.close();
    const ends = (await ending).map((put) => put.status);
    expect(ends).toContain('rejected');
    host = await startHost({ programmeFiles: [PROGRAMME], secretSeed: 'seed' });
  });

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
