import { erasureRequestSchema } from '../model/erasure.ts';
import { s3Client } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { jsonBody, jsonHandler } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { Problem } from '../runtime/problem.ts';
import { readEditions } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { openContactHasher } from './batch-port.ts';
import { requestedProgramme, requestTime } from './context.ts';
import { eraseContact } from './erase.ts';
import { stoppableImports } from './imports/stoppable.ts';
import { erasable } from './open-erasure.ts';

/** POST /v1/programmes/{programme}/erasure */
export function bind(env: Env) {
  const stores = openStores(env);
  const hash = openContactHasher(env);
  const client = s3Client();
  return jsonHandler(async (event) => {
    const { id, access } = await requestedProgramme(stores, event, 'erasure:write');
    if (access.operators !== undefined)
      throw new Problem(
        403,
        'not-yours',
        'Not allowed',
        'A credential for some operators alone cannot erase a person.',
      );
    const { contact, dryRun } = jsonBody(event, erasureRequestSchema);
    const [table, hashed, at] = [stores.table(), await hash(id, contact), requestTime(event)];
    const port = {
      ...erasable(table, id, hashed, at),
      ...stoppableImports(table, { client, bucket: required(env, ENV.uploads) }, id, hashed, at),
      editions: (period: string) => readEditions(table, id, period),
    };
    const result = await eraseContact(port, dryRun);
    const { responses, complaints, followUps } = result;
    log('CONTACT_ERASED', { programme: id, client: access.id, dryRun, responses, complaints, followUps });
    return { status: 200, body: result };
  });
}

export const handler = bind(process.env);
