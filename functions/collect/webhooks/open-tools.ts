import type { Env } from '../../runtime/env-names.ts';
import type { Stores } from '../../store/open.ts';
import { isNoticeKnown, noteFinding, rememberNotice } from '../../store/tools.ts';
import { noteArrivals } from '../arrivals.ts';
import { openBatchPort } from '../batch-port.ts';
import type { TakePort } from './take-response.ts';

/** What taking responses of survey tools needs, on the table and the secret that a function's environment names. */
export function openTakePort(env: Env, stores: Stores): TakePort {
  return {
    batch: openBatchPort(env, stores),
    note: (finding) => noteFinding(stores.table(), finding),
    count: ({ programme, tool }, results, at) =>
      noteArrivals(stores.table(), { programme, kind: 'responses', client: `survey:${tool.id}` }, results, at),
    isKnown: ({ programme, tool }, id) => isNoticeKnown(stores.table(), programme, tool.id, id),
    remember: ({ programme, tool }, id, at) => rememberNotice(stores.table(), programme, tool.id, id, at),
  };
}
