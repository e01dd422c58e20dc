import { buildApp } from 'fauxqs';
import * as z from 'zod';
import { type LocalAccount, queueUrl, REGION } from './account.ts';
import type { Closers } from './closers.ts';
import { resourcesOf, type Template } from './template.ts';
import { type Announced, objectCreated } from './uploads.ts';

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

/** Largest object that may be put here in one piece, bytes. */
const OBJECT_LIMIT = 2 ** 30;

const putSchema = z.object({ bucket: z.string(), '*': z.string().min(1) });

/** Takes an announcement of S3: the queue to tell, and what. */
type Tell = (queue: string, message: string) => Promise<void>;

/** What fauxqs lacks: objects of more than 11 MB, and S3's own word to a queue that an object was made. */
function complete(app: ReturnType<typeof buildApp>, announced: Announced, tell: Tell): void {
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: OBJECT_LIMIT }, (_, body, done) => done(null, body));
  app.addHook('onResponse', async (request, reply) => {
    const { data: made } = putSchema.safeParse(request.params);
    if (request.method !== 'PUT' || reply.statusCode !== 200 || made === undefined) return;
    const queue = announced(made.bucket, made['*']);
    if (queue !== undefined) await tell(queue, objectCreated(made.bucket, made['*']));
  });
}

/** Starts fauxqs, empty and on the loopback interface only (its own `startFauxqs` listens on every interface). */
export async function startStorage(announced: Announced, closers: Closers): Promise<Storage> {
  const app = buildApp({ logger: false, defaultRegion: REGION });
  complete(app, announced, (queue, message) => sqs('SendMessage', { QueueUrl: queueUrl(queue), MessageBody: message }));
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  closers.add(() => app.close());

  const sqs = (action: string, body: unknown) =>
    send('/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
      body: JSON.stringify(body),
    });
  const send = async (path: string, init: RequestInit): Promise<void> => {
    const response = await fetch(new URL(path, address), init);
    const answer = await response.text();
    if (!response.ok) throw new Error(`the S3 and SQS stand-in refused ${init.method} ${path}: ${answer}`);
  };
  return {
    address,
    createBucket: (name) => send(`/${name}`, { method: 'PUT' }),
    createQueue: (name, settings) => sqs('CreateQueue', { QueueName: name, Attributes: settings }),
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
