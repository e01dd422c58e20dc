import { setTimeout as pause } from 'node:timers/promises';
import { ChangeMessageVisibilityCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { sqsClient } from '../runtime/clients.ts';
import { correlated } from '../runtime/correlation.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { openWork } from './webhooks/open-work.ts';
import { ToolBusy } from './webhooks/tool-api.ts';

/** Two calls at a time and no more than one a second each: 120 a minute, which every tool allows. */
const PACE_MS = 1000;

/** Fetches responses that survey tools told of, or did not tell of. What cannot be fetched stays in the queue. */
export function bind(env: Env) {
  const client = sqsClient();
  const work = openWork(env, client);
  const isDone = async ({ messageId, receiptHandle, body }: SQSRecord): Promise<boolean> => {
    try {
      await Promise.all([work(body, Date.now()), pause(PACE_MS)]);
      return true;
    } catch (error) {
      if (!(error instanceof ToolBusy)) log('TOOL_FAILED', { messageId }, error);
      else {
        log('TOOL_BUSY', { seconds: error.seconds });
        const wait = { QueueUrl: required(env, ENV.toolQueue), ReceiptHandle: receiptHandle };
        await client.send(new ChangeMessageVisibilityCommand({ ...wait, VisibilityTimeout: error.seconds }));
      }
      return false;
    }
  };
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const record of event.Records)
      if (!(await correlated(record.messageId, () => isDone(record)))) failed.push(record.messageId);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

export const handler = bind(process.env);
