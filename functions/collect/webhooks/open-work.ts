import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { ENV, type Env, required } from '../../runtime/env-names.ts';
import { log } from '../../runtime/log.ts';
import { openStores } from '../../store/open.ts';
import { keepCaughtUp } from '../../store/tools.ts';
import { openToolKeys } from './keys.ts';
import { openTakePort } from './open-tools.ts';
import { findSurvey } from './survey.ts';
import { takeListed, takeTold, type WorkPort, workSchema } from './work.ts';

/**
 * Does what a message of the queue asks for, on the services that a function's environment names.
 * @param now Milliseconds since 1970.
 */
export function openWork(env: Env, client: SQSClient): (body: string, now: number) => Promise<void> {
  const stores = openStores(env);
  const keysOf = openToolKeys(env);
  const port: WorkPort = {
    ...openTakePort(env, stores),
    goOn: async ({ programme, tool }, catchUp, DelaySeconds) => {
      const MessageBody = JSON.stringify({ programme, tool: tool.id, catchUp });
      const QueueUrl = required(env, ENV.toolQueue);
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
    },
    keepCaughtUp: ({ programme, tool }, until) => keepCaughtUp(stores.table(), programme, tool.id, until),
  };
  return async (body, now) => {
    const message = workSchema.parse(JSON.parse(body));
    const { programme, tool } = message;
    const survey = findSurvey(await stores.versions(programme), tool);
    const [token] = (await keysOf(programme, tool, now)).tokens;
    if (survey === undefined || token === undefined) throw new Error(`no survey ${tool} of ${programme}, or no token`);
    if ('response' in message) {
      const outcome = await takeTold(port, survey, token, message.response, now);
      log('TOOL_RESPONSE_TAKEN', { programme, tool, response: message.response, outcome });
    } else {
      const outcome = await takeListed(port, survey, token, message.catchUp, now);
      log('TOOL_LISTED', { programme, tool, since: message.catchUp.since, outcome });
    }
  };
}
