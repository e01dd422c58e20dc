import { scopedScoresSchema } from '../model/scores.ts';
import type { Env } from '../runtime/env-names.ts';
import { jsonHandler } from '../runtime/http.ts';
import { Problem } from '../runtime/problem.ts';
import { getJson, places } from '../store/archive.ts';
import { readEditions } from '../store/editions.ts';
import { openStores } from '../store/open.ts';
import { requestedProgramme } from './context.ts';
import { latestRevision, mayRead, requestedPeriod } from './issued.ts';

/** GET /v1/programmes/{programme}/scores/{period}/{report}/{scope} */
export function bind(env: Env) {
  const stores = openStores(env);
  return jsonHandler(async (event) => {
    const { id, access } = await requestedProgramme(stores, event, 'scores:read');
    const period = requestedPeriod(event);
    const { report = '', scope = '' } = event.pathParameters ?? {};
    if (!mayRead(access, scope))
      throw new Problem(403, 'not-yours', 'Not allowed', 'This credential does not cover this scope.');
    const revision = latestRevision(await readEditions(stores.table(), id, period), report, scope);
    const place = revision === undefined ? undefined : places.scope(id, period, report, revision, scope);
    const scores = place && (await getJson(stores.archive(), place, scopedScoresSchema));
    if (scores === undefined)
      throw new Problem(
        404,
        'no-scores',
        'No such scores',
        'This report has not been issued for this period and scope.',
      );
    return { status: 200, body: scores };
  });
}

export const handler = bind(process.env);
