import { randomBytes } from 'node:crypto';
import { importRequestSchema } from '../model/import.ts';
import { idSchema } from '../model/text.ts';
import { uploadsClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { jsonBody, jsonHandler } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { Problem } from '../runtime/problem.ts';
import { putImport, readImport } from '../store/imports.ts';
import { openStores } from '../store/open.ts';
import { rejectedAddress, uploadAddress } from '../store/uploads.ts';
import { requestedProgramme, requestTime, requirePermission } from './context.ts';
import { hasList, importResult, newImport } from './imports/create-import.ts';

/** An address ends with the session of whoever signed it, so it cannot live much longer. */
const [UPLOAD_SECONDS, LIST_SECONDS] = [3600, 300];

/** POST /v1/programmes/{programme}/imports and GET /v1/programmes/{programme}/imports/{import} */
export function bind(env: Env) {
  const stores = openStores(env);
  const client = uploadsClient();
  return jsonHandler(async (event) => {
    const { id: programme, versions, access } = await requestedProgramme(stores, event, 'imports:write');
    const uploads = { client, bucket: required(env, ENV.uploads) };
    const at = event.requestContext.requestTimeEpoch;
    const expires = (seconds: number) => new Date(at + seconds * 1000).toISOString();
    const id = event.pathParameters?.import;
    if (event.httpMethod === 'GET' && id !== undefined) {
      const found = idSchema.safeParse(id).success ? await readImport(stores.table(), programme, id) : undefined;
      if (found === undefined)
        throw new Problem(404, 'no-import', 'No such import', 'There is no import with this id.');
      const list = hasList(found, at) ? await rejectedAddress(uploads, found, LIST_SECONDS) : null;
      const rejected = list === null ? null : { method: 'GET' as const, url: list, expires: expires(LIST_SECONDS) };
      return { status: 200, body: importResult(found, rejected) };
    }
    const request = jsonBody(event, importRequestSchema);
    if (request.kind !== 'responses') requirePermission(access, `${request.kind}:write`);
    const by = {
      id: `i${randomBytes(9).toString('base64url')}`,
      client: access.id,
      operators: access.operators ?? null,
      createdAt: requestTime(event),
    };
    const [version] = versions.slice(-1);
    if (version === undefined) throw new RangeError(`${programme} has no version`);
    const created = newImport(version.programme, request, by);
    await putImport(stores.table(), created);
    const url = await uploadAddress(uploads, created, request.bytes, UPLOAD_SECONDS);
    log('IMPORT_CREATED', { programme, import: created.id, bytes: request.bytes });
    const upload = { method: 'PUT', url, expires: expires(UPLOAD_SECONDS) };
    return { status: 201, body: { import: created.id, upload } };
  });
}

export const handler = bind(process.env);
