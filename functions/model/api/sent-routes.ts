import { writtenBatchOf } from '../records/batch.ts';
import { SENT_KINDS, type SentKind } from '../records/index.ts';
import { batchResultSchema } from '../response.ts';
import type { Route } from './route.ts';

/** What each kind is, in a sentence. */
const NAMES: Readonly<Record<SentKind, string>> = {
  responses: 'responses',
  audits: 'visits of mystery-shop audits',
  metrics: 'points of operational metrics',
  complaints: 'complaints',
  followUps: 'service contacts and the call-backs after them',
  actions: 'improvement actions',
};

/** The addresses that data are sent to in batches, one for each kind. */
export const SENT_ROUTES: readonly Route[] = SENT_KINDS.map((kind) => ({
  method: 'POST',
  path: `/v1/programmes/{programme}/${kind}`,
  operation: `send${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
  summary: `Send up to 500 ${NAMES[kind]}. Each is judged by itself; sending the same batch again is safe.`,
  permission: `${kind}:write`,
  body: writtenBatchOf(kind),
  answers: { 200: { description: 'One result per item, in the order sent', schema: batchResultSchema } },
  problems: [404, 400, 413, 422],
}));
