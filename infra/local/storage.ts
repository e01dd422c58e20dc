import { buildApp } from 'fauxqs';
import { z } from 'zod';
import { type LocalAccount, REGION } from './account.ts';
import type { Closers } from './closers.ts';
import { resourcesOf, type Template } from './template.ts';

/** Queue settings that the stand-in keeps; all are texts on the wire. */
const QUEUE_SETTINGS = [
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'VisibilityTimeout',
];

export interface Storage {
  /** Address of S3 and SQS. Its host is an IP address, so the SDK puts the bucket into the path by itself. */
  readonly address: string;
  createBucket(name: string): Promise<void>;
  createQueue(name: string, settings: Readonly<Record<string, string>>): Promise<void>;
  putObject(bucket: string, key: string, body: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Starts fauxqs, empty and on the loopback interface only (its own `startFauxqs` listens on every interface). */
export async function startStorage(closers: Closers): Promise<Storage> {
  const app = buildApp({ logger: false, defaultRegion: REGION });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  closers.add(() => app.close());

  const send = async (path: string, init: RequestInit): Promise<void> => {
    const response = await fetch(new URL(path, address), init);
    const answer = await response.text();
    if (!response.ok) throw new Error(`the S3 and SQS stand-in refused ${init.method} ${path}: ${answer}`);
  };
  return {
    address,
    createBucket: (name) => send(`/${name}`, { method: 'PUT' }),
    createQueue: (name, settings) =>
      send('/', {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.CreateQueue' },
        body: JSON.stringify({ QueueName: name, Attributes: settings }),
      }),
    putObject: (bucket, key, body) => send(`/${bucket}/${key}`, { method: 'PUT', body }),
  };
}

function queueSettings(properties: unknown): Record<string, string> {
  const given = z.record(z.string(), z.unknown()).parse(properties);
  const set = QUEUE_SETTINGS.filter((name) => given[name] !== undefined);
  return Object.fromEntries(
    set.map((name) => [name, typeof given[name] === 'object' ? JSON.stringify(given[name]) : String(given[name])]),
  );
}

/** Creates the template's buckets and queues. */
export async function createBucketsAndQueues(template: Template, account: LocalAccount, to: Storage): Promise<void> {
  for (const { id } of resourcesOf(template, 'AWS::S3::Bucket')) await to.createBucket(account.name(id));
  for (const { id, resource } of resourcesOf(template, 'AWS::SQS::Queue')) {
    await to.createQueue(account.name(id), queueSettings(account.resolve(resource.Properties)));
  }
}
