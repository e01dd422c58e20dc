import { randomBytes } from 'node:crypto';
import { newCredential } from '../collect/credential.ts';
import { type Client, PERMISSIONS } from '../model/client.ts';
import { createClient, readClient, removeClient, replaceCredentials } from '../store/clients.ts';
import type { Table } from '../store/table.ts';

/** Keys by which API Gateway counts the requests of each client. */
export interface UsageKeys {
  /** Registers a key under the usage plan; returns its id. */
  readonly create: (name: string, value: string) => Promise<string>;
  readonly remove: (id: string) => Promise<void>;
}

export interface ClientsPort {
  readonly table: Table;
  readonly usageKeys: UsageKeys;
}

/** A client to be added; without permissions it gets all of them. */
export type NewClient = Pick<Client, 'id' | 'programmes' | 'operators' | 'scopes'> & {
  readonly permissions?: Client['permissions'] | undefined;
  /** ISO 8601 in UTC. */
  readonly expires: string;
};

/** A command that cannot be carried out on the client as it stands; the message says why and what to do. */
export class ClientError extends Error {}

/**
 * Adds a client and issues its credential, which is returned once and stored only as a hash.
 * @throws {ClientError} if there is a client with this id.
 */
export async function addClient({ table, usageKeys }: ClientsPort, given: NewClient): Promise<string> {
  const { expires, permissions = [...PERMISSIONS], ...client } = given;
  const { credential, hash } = newCredential(client.id);
  const value = randomBytes(32).toString('base64url');
  const usageKey = { id: await usageKeys.create(`yardstick ${client.id}`, value), value };
  if (await createClient(table, { ...client, permissions, usageKey, credentials: [{ hash, expires }] }))
    return credential;
  await usageKeys.remove(usageKey.id);
  throw new ClientError(`there is a client "${client.id}" already; rotate its credential, or revoke it first`);
}

async function existing(table: Table, id: string): Promise<Client> {
  const client = await readClient(table, id);
  if (client === undefined) throw new ClientError(`there is no client "${id}"; see clients list`);
  return client;
}

async function replace(table: Table, client: Client, credentials: Client['credentials']): Promise<void> {
  if (await replaceCredentials(table, client, credentials)) return;
  throw new ClientError(`the client "${client.id}" was changed by someone else just now; look again with clients list`);
}

/** Times of a rotation, ISO 8601 in UTC. */
export interface Rotation {
  readonly now: string;
  /** Until when the new credential is valid. */
  readonly expires: string;
  /** Until when the one before it still is, at the latest. */
  readonly overlap: string;
}

/**
 * Issues a second credential; the one before it stays valid until `overlap`, so that the client can change over.
 * @throws {ClientError} for an unknown client, or one that has two valid credentials: which of them it uses, nobody knows.
 */
export async function rotateCredential(table: Table, id: string, { now, expires, overlap }: Rotation): Promise<string> {
  const client = await existing(table, id);
  const valid = client.credentials.filter((c) => c.expires > now);
  if (valid.length > 1) {
    const until = valid[1]?.expires;
    throw new ClientError(
      `"${id}" has two valid credentials until ${until}; end the older with clients revoke --older`,
    );
  }
  const { credential, hash } = newCredential(id);
  const before = valid.map((c) => ({ ...c, expires: c.expires < overlap ? c.expires : overlap }));
  await replace(table, client, [{ hash, expires }, ...before]);
  return credential;
}

/** Ends the older of two credentials at once. @throws {ClientError} for an unknown client, or where there is but one. */
export async function revokeOlder(table: Table, id: string): Promise<void> {
  const client = await existing(table, id);
  const [newest] = client.credentials;
  if (newest === undefined || client.credentials.length < 2)
    throw new ClientError(`"${id}" has one credential; clients revoke ${id} takes the client away`);
  await replace(table, client, [newest]);
}

/** Takes a client away: its credentials end (within the minute that the gateway remembers them). */
export async function revokeClient({ table, usageKeys }: ClientsPort, id: string): Promise<void> {
  const { usageKey } = await existing(table, id);
  await removeClient(table, id);
  await usageKeys.remove(usageKey.id);
}
