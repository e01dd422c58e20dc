import type { APIGatewayProxyEvent } from 'aws-lambda';
import { requestedProgramme, requestTime } from '../collect/context.ts';
import type { Access } from '../model/client.ts';
import { dateIn } from '../model/instant.ts';
import { readAs } from '../model/read-as.ts';
import { recipientEntrySchema } from '../model/recipient.ts';
import { recipientBodySchema } from '../model/recipient-answers.ts';
import { jsonBody } from '../runtime/http.ts';
import { log } from '../runtime/log.ts';
import { Problem } from '../runtime/problem.ts';
import type { Stores } from '../store/open.ts';
import { putRecipient, readRecipient, readRecipients, removeRecipient } from '../store/recipients.ts';
import { judgeEntry } from './judge-recipient.ts';

const idSchema = recipientEntrySchema.shape.id;

/** Throws unless all these scopes are open to a client, which may be confined to some. */
function requireScopes({ scopes: open }: Access, scopes: readonly string[]): void {
  if (scopes.every((scope) => open?.includes(scope) ?? true)) return;
  throw new Problem(403, 'not-yours', 'Not allowed', 'This credential does not cover all scopes of this recipient.');
}

/** The recipients of a programme, as far as all their scopes are open to the client. */
export async function listRecipients(stores: Stores, event: APIGatewayProxyEvent) {
  const { id, access } = await requestedProgramme(stores, event, 'recipients:read');
  const all = await readRecipients(stores.table(), id);
  const recipients = all.filter((r) => r.scopes.every((scope) => access.scopes?.includes(scope) ?? true));
  return { status: 200, body: { recipients } };
}

/** The recipient that a change is about, and whether there is one; its scopes must be open to the client. */
async function target(stores: Stores, event: APIGatewayProxyEvent) {
  const { id: programme, versions, access } = await requestedProgramme(stores, event, 'recipients:write');
  const id = event.pathParameters?.recipient ?? '';
  const present = idSchema.safeParse(id).success ? await readRecipient(stores.table(), programme, id) : undefined;
  if (present !== undefined) requireScopes(access, present.scopes);
  return { programme, versions, access, id, present: present !== undefined };
}

/**
 * Stores a recipient under the id in the path, over the one that is there. Confirming for another year is the owner's, by
 * the command line: a system that keeps the list in step would confirm for ever.
 * @throws {Problem} 422 with every fault of the entry, 403 if the client does not cover its scopes.
 */
export async function storeRecipient(stores: Stores, event: APIGatewayProxyEvent) {
  const { programme, versions, access, id, present } = await target(stores, event);
  const named = readAs(idSchema, id);
  const entry = { id, ...jsonBody(event, recipientBodySchema) };
  const latest = versions.at(-1)?.programme;
  const faults = [
    ...(named.faults?.map(({ reason }) => ({ field: 'id', reason })) ?? []),
    ...(latest === undefined ? [] : judgeEntry(latest, entry)),
  ].map(({ field, reason }) => ({ pointer: `/${field}`, reason }));
  if (faults.length > 0) {
    throw new Problem(422, 'invalid', 'Cannot be stored', 'The recipient cannot be stored; see faults.', { faults });
  }
  requireScopes(access, entry.scopes);
  await putRecipient(stores.table(), programme, entry, dateIn(latest?.timezone ?? 'UTC', requestTime(event)));
  log('RECIPIENT_STORED', { programme, recipient: id, client: access.id });
  return { status: 200, body: { id, result: present ? 'replaced' : 'created' } };
}

/** Removes a recipient. @throws {Problem} 404 if there is none with this id. */
export async function takeRecipientOff(stores: Stores, event: APIGatewayProxyEvent) {
  const { programme, access, id, present } = await target(stores, event);
  if (!present || !(await removeRecipient(stores.table(), programme, id)))
    throw new Problem(404, 'no-recipient', 'No such recipient', 'There is no recipient with this id.');
  log('RECIPIENT_REMOVED', { programme, recipient: id, client: access.id });
  return { status: 200, body: { id, result: 'removed' } };
}
