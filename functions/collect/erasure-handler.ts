import { erasureRequestSchema } from '../model/erasure.ts';
import type { Env } from '../runtime/env-names.ts';
import { jsonBody, jsonHandler } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { Problem } from '../runtime/problem.ts';
import { eraseResponse, responsesOf } from '../store/contacts.ts';
import { readEditions } from '../store/editions.ts';
import { readImports } from '../store/imports.ts';
import { openStores } from '../store/open.ts';
import { noteChanges, noteErasure } from '../store/periods.ts';
import { openContactHasher } from './batch-port.ts';
import { requestedProgramme, requestTime } from './context.ts';
import { eraseContact } from './erase.ts';

const UNDER_WAY = new Set(['waiting', 'running']);

/** POST /v1/programmes/{programme}/erasure */
export function bind(env: Env) {
  const stores = openStores(env);
  const hash = openContactHasher(env);
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
      responses: () => responsesOf(table, hashed),
      erase: (response: Parameters<typeof eraseResponse>[1]) => eraseResponse(table, response, hashed),
      noteErasure: (month: string) => noteErasure(table, id, month, at),
      noteChanges: (month: string, count: number) => noteChanges(table, id, month, count, at),
      editions: (period: string) => readEditions(table, id, period),
      uploads: async () => (await readImports(table, id)).filter((i) => UNDER_WAY.has(i.state)).map((i) => i.id),
    };
    const result = await eraseContact(port, dryRun);
    log('CONTACT_ERASED', { programme: id, client: access.id, dryRun, responses: result.responses });
    return { status: 200, body: result };
  });
}

export const handler = bind(process.env);
