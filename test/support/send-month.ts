import { addClient } from '../../functions/admin/clients.ts';
import { readResponses } from '../../functions/collect/files/read-responses.ts';
import { dynamoClient } from '../../functions/runtime/clients.ts';
import { fileBytes } from '../../infra/local/commands/send-in.ts';
import { usageKeys } from '../../infra/local/commands/usage-keys.ts';
import type { Host } from '../../infra/local/host.ts';
import { programme } from './sample-month.ts';
import { path } from './sample-programme.ts';

/** Sends answers of a month through the API of a host: those of 344 real customers, in each month without some of them. */
export async function sendMonth(host: Host, month: string): Promise<void> {
  const left = Number(month.slice('yyyy-'.length));
  const responses: unknown[] = [];
  for await (const { row, input } of readResponses(
    'a.csv',
    await fileBytes(path('test/fixtures/corp-rep.csv')),
    programme,
    `${month}-01`,
  ))
    if (row % left !== 0) responses.push(input);
  const clients = {
    table: { client: dynamoClient(), name: host.tableName },
    usageKeys: usageKeys(host.usagePlanId),
  };
  const id = `sender-${month}`;
  const credential = await addClient(clients, { id, programmes: [programme.id], expires: '2999-01-01T00:00:00Z' });
  const answer = await fetch(`${host.apiUrl}/v1/programmes/${programme.id}/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}` },
    body: JSON.stringify({ responses }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
