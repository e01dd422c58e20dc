import type { Env } from '../runtime/env-names.ts';
import { jsonHandler } from '../runtime/http.ts';
import { openStores } from '../store/open.ts';
import { listRecipients, storeRecipient, takeRecipientOff } from './recipients-api.ts';

/** GET /v1/programmes/{programme}/recipients; PUT and DELETE /v1/programmes/{programme}/recipients/{recipient}. */
export function bind(env: Env) {
  const stores = openStores(env);
  return jsonHandler((event) => {
    switch (event.httpMethod) {
      case 'PUT':
        return storeRecipient(stores, event);
      case 'DELETE':
        return takeRecipientOff(stores, event);
      default:
        return listRecipients(stores, event);
    }
  });
}

export const handler = bind(process.env);
