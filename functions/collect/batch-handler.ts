import { batchOf } from '../model/records/batch.ts';
import { sentKindSchema } from '../model/records/index.ts';
import type { Env } from '../runtime/env-names.ts';
import { jsonBody, jsonHandler } from '../runtime/http.ts';
import { openStores } from '../store/open.ts';
import { noteArrivals } from './arrivals.ts';
import { openBatchPort } from './batch-port.ts';
import { requestedProgramme, requestTime } from './context.ts';
import { storeBatch } from './store-batch.ts';

/** What the last items of a batch may take, milliseconds: all tries of a write, with its time-outs. */
const LAST_WRITES_MS = 16_000;

/** POST /v1/programmes/{programme}/responses, and /audits, /metrics, …: the kind is the last part of the address. */
export function bind(env: Env) {
  const stores = openStores(env);
  const port = openBatchPort(env, stores);
  return jsonHandler(async (event, context) => {
    const kind = sentKindSchema.parse(event.resource.split('/').at(-1));
    const { id, versions, access } = await requestedProgramme(stores, event, `${kind}:write`);
    const inputs = jsonBody(event, batchOf(kind));
    const result = await storeBatch(port, versions, inputs, requestTime(event), {
      kind,
      operators: access.operators,
      hasTime: () => context.getRemainingTimeInMillis() > LAST_WRITES_MS,
    });
    const sender = { programme: id, kind, client: access.id };
    await noteArrivals(stores.table(), sender, result.results, requestTime(event));
    return { status: 200, body: result };
  });
}

export const handler = bind(process.env);
