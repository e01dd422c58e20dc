import { responseBatchSchema } from '../model/response.ts';
import type { Env } from '../runtime/env-names.ts';
import { jsonBody, jsonHandler } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { openStores } from '../store/open.ts';
import { noteArrivals } from './arrivals.ts';
import { openBatchPort } from './batch-port.ts';
import { requestedProgramme, requestTime } from './context.ts';
import { storeBatch } from './store-batch.ts';

/** What the last responses of a batch may take, milliseconds: all tries of a write, with its time-outs. */
const LAST_WRITES_MS = 16_000;

/** POST /v1/programmes/{programme}/responses */
export function bind(env: Env) {
  const stores = openStores(env);
  const port = openBatchPort(env, stores);
  return jsonHandler(async (event, context) => {
    const { id, versions, access } = await requestedProgramme(stores, event, 'responses:write');
    const { responses } = jsonBody(event, responseBatchSchema);
    const result = await storeBatch(port, versions, responses, requestTime(event), {
      operators: access.operators,
      hasTime: () => context.getRemainingTimeInMillis() > LAST_WRITES_MS,
    });
    await noteArrivals(stores.table(), { programme: id, client: access.id }, result.results, requestTime(event));
    log('BATCH_STORED', { programme: id, client: access.id, ...result.counts });
    return { status: 200, body: result };
  });
}

export const handler = bind(process.env);
