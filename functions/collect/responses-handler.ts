import { createHmac } from 'node:crypto';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { responseBatchSchema } from '../model/response.ts';
import { secretsClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { jsonBody, jsonHandler } from '../runtime/http.ts';
import { lazy } from '../runtime/lazy.ts';
import { log } from '../runtime/log.ts';
import { layoutId, putLayout } from '../store/layouts.ts';
import { openStores } from '../store/open.ts';
import { putResponse } from '../store/responses.ts';
import { requestedProgramme, requestTime } from './context.ts';
import { storeBatch } from './store-batch.ts';

/** POST /v1/programmes/{programme}/responses */
export function bind(env: Env) {
  const stores = openStores(env);
  const key = lazy(async () => {
    const answer = await secretsClient().send(
      new GetSecretValueCommand({ SecretId: required(env, ENV.contactSecret) }),
    );
    if (!answer.SecretString) throw new Error('the secret that keys contact references is empty');
    return answer.SecretString;
  });
  const kept = new Set<string>();

  return jsonHandler(async (event) => {
    const table = stores.table();
    const { id, versions, access } = await requestedProgramme(stores, event, 'responses:write');
    const { responses } = jsonBody(event, responseBatchSchema);
    const result = await storeBatch(
      {
        keepLayout: async (of, layout) => {
          const name = layoutId(layout);
          if (!kept.has(`${of}/${name}`)) await putLayout(table, of, layout);
          kept.add(`${of}/${name}`);
          return name;
        },
        put: (response) => putResponse(table, response),
        hashContact: async (of, contact) =>
          createHmac('sha256', await key())
            .update(`${of}\n${contact}`)
            .digest('base64url'),
      },
      versions,
      responses,
      requestTime(event),
      access.operators,
    );
    log('BATCH_STORED', { programme: id, ...result.counts });
    return { status: 200, body: result };
  });
}

export const handler = bind(process.env);
