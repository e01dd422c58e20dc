import { afterAll, beforeAll } from 'vitest';
import { addClient, type NewClient } from '../../functions/admin/clients.ts';
import { dynamoClient } from '../../functions/runtime/clients.ts';
import type { Table } from '../../functions/store/table.ts';
import { usageKeys } from '../../infra/local/commands/usage-keys.ts';
import { ELSEWHERE } from '../../infra/local/elsewhere.ts';
import { type Host, type HostOptions, startHost } from '../../infra/local/host.ts';
import { path } from './sample-programme.ts';

/** The time of requests, unless a test says otherwise: what is sent for 2026 is neither sealed nor of a far future. */
const NOW = Date.UTC(2026, 10, 15);

/** `npm run test:aws` has the data kept by another's services. */
const endpoint = process.env.YARDSTICK_ENDPOINT;
const services = ELSEWHERE.filter((service) => process.env.YARDSTICK_SERVICES?.split(',').includes(service));
const elsewhere = endpoint === undefined ? {} : { elsewhere: { endpoint, services } };

/** A host for the tests of a file; what it holds may be read from the first test on. */
export function localHost(
  programmes: readonly string[],
  options: Partial<HostOptions> = {},
): { host: Host; table: Table; credential: string; addClient: (client: NewClient) => Promise<string> } {
  const given: { host?: Host; table?: Table; credential?: string } = {};
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the host has not started');
    return value;
  };
  const add = (client: NewClient) =>
    addClient({ table: there(given.table), usageKeys: usageKeys(there(given.host).usagePlanId) }, client);
  beforeAll(async () => {
    const programmeFiles = programmes.map((name) => path('templates/programmes', `${name}.yaml`));
    given.host = await startHost({ programmeFiles, logLevel: 'SILENT', now: () => NOW, ...elsewhere, ...options });
    given.table = { client: dynamoClient(), name: given.host.tableName };
    given.credential = await add({ id: 'test', programmes: [...programmes], expires: '2999-01-01T00:00:00Z' });
  });
  afterAll(() => given.host?.close());
  return {
    get host() {
      return there(given.host);
    },
    get table() {
      return there(given.table);
    },
    get credential() {
      return there(given.credential);
    },
    addClient: add,
  };
}
