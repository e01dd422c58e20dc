import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { sqsClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { jsonHandler, rawBody } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { Problem } from '../runtime/problem.ts';
import { openStores } from '../store/open.ts';
import { openToolKeys } from './webhooks/keys.ts';
import { openTakePort } from './webhooks/open-tools.ts';
import { findSurvey } from './webhooks/survey.ts';
import { takeNotice } from './webhooks/take-notice.ts';

/** HEAD and POST /v1/surveys/{programme}/{tool}. SurveyMonkey asks by HEAD whether the address is there. */
export function bind(env: Env) {
  const stores = openStores(env);
  const port = openTakePort(env, stores);
  const keysOf = openToolKeys(env);
  const queue = sqsClient();
  return jsonHandler(async (event) => {
    const { programme = '', tool = '' } = event.pathParameters ?? {};
    const survey = findSurvey(await stores.versions(programme), tool);
    if (survey === undefined) throw new Problem(404, 'no-survey', 'No such survey', 'There is no such survey.');
    if (event.httpMethod === 'HEAD') return { status: 200, body: {} };
    const now = event.requestContext.requestTimeEpoch;
    const headers = Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]);
    const outcome = await takeNotice(
      {
        ...port,
        signingKeys: async () => (await keysOf(programme, tool, now)).signing,
        enqueue: async (_, response) => {
          const body = JSON.stringify({ programme, tool, response });
          await queue.send(new SendMessageCommand({ QueueUrl: required(env, ENV.toolQueue), MessageBody: body }));
        },
      },
      survey,
      { body: rawBody(event), headers: Object.fromEntries(headers) },
      now,
    );
    log('NOTICE_TAKEN', { programme, tool, outcome });
    return { status: 200, body: { outcome } };
  });
}

export const handler = bind(process.env);
