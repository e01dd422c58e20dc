import type { EditionEntry } from '../model/edition-entry.ts';
import type { Edition } from '../model/run.ts';
import type { Env } from '../runtime/env-names.ts';
import { jsonHandler } from '../runtime/http.ts';
import { places, presignedPdf } from '../store/archive.ts';
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
    const entryOf = async (edition: Edition): Promise<EditionEntry> => {
      const { id: name, report, period, scope, locale, revision, sha256, bytes } = edition;
      const pdf = await presignedPdf(stores.archive(), places.edition(edition), `${id}.${period}.${name}.pdf`);
      return { id: name, report, period, scope, locale, revision, sha256, bytes, pdf };
    };
    return { status: 200, body: { editions: await Promise.all(editionsFor(access, editions).map(entryOf)) } };
  });
}

export const handler = bind(process.env);
