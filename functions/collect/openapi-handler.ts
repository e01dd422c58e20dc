import { openApi } from '../model/api/openapi.ts';
import type { Env } from '../runtime/env-names.ts';
import { jsonHandler } from '../runtime/http.ts';

/** GET /v1/openapi.json: the API describes itself. */
export function bind(_: Env) {
  let document: Readonly<Record<string, unknown>> | undefined;
  return jsonHandler(async () => {
    document ??= openApi();
    return { status: 200, body: document };
  });
}

export const handler = bind(process.env);
