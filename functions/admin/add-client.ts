import { randomBytes } from 'node:crypto';
import { credentialHash } from '../collect/credential.ts';
import type { Client } from '../model/client.ts';
import { putClient } from '../store/clients.ts';
import type { Table } from '../store/table.ts';

/** Issues a credential. It is returned once and stored only as a hash: who loses it is issued another. */
export async function addClient(table: Table, client: Client): Promise<string> {
  const credential = randomBytes(32).toString('base64url');
  await putClient(table, credentialHash(credential), client);
  return credential;
}
