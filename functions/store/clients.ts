import { type Client, clientSchema } from '../model/client.ts';
import { deleteRow } from './delete-row.ts';
import { keys } from './keys.ts';
import { ABSENT, putRowIf, row, rows, type Table } from './table.ts';

const keyOf = (id: string) => ({ pk: keys.clients, sk: id });

export function readClient(table: Table, id: string): Promise<Client | undefined> {
  return row(table, keyOf(id), clientSchema);
}

/** Every client, by id. */
export function readClients(table: Table): Promise<Client[]> {
  return rows(table, keys.clients, clientSchema);
}

/** Adds a client; false if there is one with this id. */
export function createClient(table: Table, client: Client): Promise<boolean> {
  return putRowIf(table, keyOf(client.id), client, ABSENT);
}

/** Writes a client's new credentials; false if it was given another one, or taken away, since it was read. */
export function replaceCredentials(table: Table, client: Client, credentials: Client['credentials']): Promise<boolean> {
  return putRowIf(
    table,
    keyOf(client.id),
    { ...client, credentials },
    {
      expression: 'credentials[0].#hash = :newest',
      names: { '#hash': 'hash' },
      values: { ':newest': client.credentials[0]?.hash },
    },
  );
}

export async function removeClient(table: Table, id: string): Promise<void> {
  await deleteRow(table, keyOf(id));
}
