import type { Env } from '../runtime/env-names.ts';
import { jsonHandler } from '../runtime/http.ts';
import { readEditions } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { requestedProgramme } from './context.ts';
import { editionsFor, requestedPeriod } from './issued.ts';

/** GET /v1/programmes/{programme}/editions/{period} */
export function bind(env: Env) {
  const stores = openStores(env);
  return jsonHandler(async (event) => {
    const { id, access } = await requestedProgramme(stores, event, 'editions:read');
    const editions = await readEditions(stores.table(), id, requestedPeriod(event));
    return { status: 200, body: { editions: editionsFor(access, editions) } };
  });
}

export const handler = bind(process.env);
