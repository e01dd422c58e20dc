import { type Client, clientSchema } from '../model/client.ts';
import { keys } from './keys.ts';
import { putRow, row, type Table } from './table.ts';

/** The client that a credential belongs to, looked up by the credential's hash. */
export function clientByHash(table: Table, hash: string): Promise<Client | undefined> {
  return row(table, keys.client(hash), clientSchema);
}

export function putClient(table: Table, hash: string, client: Client): Promise<void> {
  return putRow(table, keys.client(hash), client);
}
