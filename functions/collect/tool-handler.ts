import { setTimeout as pause } from 'node:timers/promises';
import { ChangeMessageVisibilityCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { sqsClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { openStores } from '../store/open.ts';
import { noteFinding } from '../store/tools.ts';
import { openBatchPort } from './batch-port.ts';
import { fetchResponse, ToolBusy } from './webhooks/fetch-response.ts';
import { openToolKeys } from './webhooks/keys.ts';
import { findSurvey } from './webhooks/survey.ts';
import { takeResponse } from './webhooks/take-response.ts';

const messageSchema = z.strictObject({ programme: z.string(), tool: z.string(), response: z.string() });

/** Two calls at a time and no more than one a second each: 120 a minute, which every tool allows. */
const PACE_MS = 1000;

/** Fetches responses that survey tools told of. What cannot be fetched stays in the queue and is tried again. */
export function bind(env: Env) {
  const stores = openStores(env);
  const port = { batch: openBatchPort(env, stores), note: (finding: Finding) => noteFinding(stores.table(), finding) };
  const keysOf = openToolKeys(env);
  const queue = sqsClient();

  const take = async (body: string): Promise<void> => {
    const { programme, tool, response } = messageSchema.parse(JSON.parse(body));
    const survey = findSurvey(await stores.versions(programme), tool);
    const [token] = (await keysOf(programme, tool, Date.now())).tokens;
    if (survey === undefined || token === undefined) throw new Error(`no survey ${tool} of ${programme}, or no token`);
    const [found] = await Promise.all([fetchResponse(survey.tool, token, response, Date.now()), pause(PACE_MS)]);
    const now = new Date().toISOString();
    const outcome = found === undefined ? 'deleted' : await takeResponse(port, survey, found, now);
    log('TOOL_RESPONSE_TAKEN', { programme, tool, response, outcome });
  };

  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const { messageId, receiptHandle, body } of event.Records) {
      await take(body).catch(async (error: unknown) => {
        failed.push(messageId);
        if (!(error instanceof ToolBusy)) return log('TOOL_FAILED', { messageId }, error);
        log('TOOL_BUSY', { seconds: error.seconds });
        const wait = { QueueUrl: required(env, ENV.toolQueue), ReceiptHandle: receiptHandle };
        await queue.send(new ChangeMessageVisibilityCommand({ ...wait, VisibilityTimeout: error.seconds }));
      });
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

export const handler = bind(process.env);
