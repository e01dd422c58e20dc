import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { sqsClient } from '../runtime/clients.ts';
import { correlated } from '../runtime/correlation.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { importsIn } from './imports/message.ts';
import { openImports } from './imports/open-import.ts';
import { runImport } from './imports/run-import.ts';

/** Takes up the imports whose file was uploaded, and those that need more time than one call has. */
export function bind(env: Env) {
  const open = openImports(env);
  const queue = sqsClient();
  const takeUp = async (name: ReturnType<typeof importsIn>[number], end: number) => {
    const outcome = await runImport(await open(name.programme, name.id), { now: Date.now, end });
    log('IMPORT_TAKEN_UP', { ...name, outcome });
    if (outcome === 'paused') {
      const again = { QueueUrl: required(env, ENV.importsQueue), MessageBody: JSON.stringify(name), DelaySeconds: 5 };
      await queue.send(new SendMessageCommand(again));
    }
    return outcome;
  };
  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const end = Date.now() + context.getRemainingTimeInMillis();
    const failed: string[] = [];
    for (const { messageId, body } of event.Records) {
      for (const name of importsIn(body)) {
        // Whoever has it may die: the message stays until the import is done.
        if ((await correlated(name.id, () => takeUp(name, end))) === 'busy') failed.push(messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

export const handler = bind(process.env);
