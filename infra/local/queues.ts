import { DeleteMessageCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { ACCOUNT, type LocalAccount, queueUrl, REGION } from './account.ts';
import type { Closers } from './closers.ts';
import type { Invoke } from './invoke.ts';
import { resourcesOf, type Template } from './template.ts';

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
});
const answerSchema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })
  .nullable()
  .transform((answer) => new Set(answer?.batchItemFailures.map((failure) => failure.itemIdentifier)));

/** Longest that a receiver waits for a message before it asks again, seconds. */
const WAIT_SECONDS = 20;

const eventOf = (messages: readonly Message[], queueArn: string) => ({
  Records: messages.map(({ MessageId, ReceiptHandle, Body }) => ({
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {},
    messageAttributes: {},
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: REGION,
  })),
});

/**
 * Calls functions with the messages of the queues that the template maps to them, a batch at a time, until the host
 * closes. What a function failed stays in the queue and comes back when its visibility timeout is over.
 */
export function feedFunctions(template: Template, account: LocalAccount, invoke: Invoke, closers: Closers): void {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  const stop = new AbortController();

  const feed = async (mapping: z.infer<typeof mappingSchema>): Promise<void> => {
    const { EventSourceArn: queueArn, FunctionName: name, BatchSize: most } = mapping;
    const queue = { QueueUrl: queueUrl(queueArn.slice(queueArn.lastIndexOf(':') + 1)) };
    const arn = name.startsWith('arn:') ? name : `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
    while (!stop.signal.aborted) {
      const receive = new ReceiveMessageCommand({
        ...queue,
        MaxNumberOfMessages: most,
        WaitTimeSeconds: WAIT_SECONDS,
      });
      const { Messages: messages = [] } = await client.send(receive, { abortSignal: stop.signal });
      if (messages.length === 0) continue;
      const failed = await invoke(arn, eventOf(messages, queueArn)).then(
        (answer) => answerSchema.parse(answer ?? null),
        () => new Set(messages.map((message) => message.MessageId)),
      );
      for (const { MessageId, ReceiptHandle } of messages) {
        if (!failed.has(MessageId ?? '')) await client.send(new DeleteMessageCommand({ ...queue, ReceiptHandle }));
      }
    }
  };
  for (const { resource } of resourcesOf(template, 'AWS::Lambda::EventSourceMapping')) {
    feed(mappingSchema.parse(account.resolve(resource.Properties))).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
  }
  closers.add(() => {
    stop.abort();
    client.destroy();
  });
}
