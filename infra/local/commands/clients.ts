import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  addClient,
  ClientError,
  type ClientsPort,
  type NewClient,
  revokeClient,
  revokeOlder,
  rotateCredential,
} from '../../../functions/admin/clients.ts';
import { type Client, clientSchema, PERMISSIONS, permissionSchema } from '../../../functions/model/client.ts';
import { readAs } from '../../../functions/model/read-as.ts';
import { readClients } from '../../../functions/store/clients.ts';
import type { Terminal } from '../terminal.ts';
import { DEPLOYMENT_OPTIONS, deployedTable, deployedUsagePlan } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { usageKeys } from './usage-keys.ts';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...DEPLOYMENT_OPTIONS,
  'usage-plan': text,
  programmes: text,
  may: text,
  operators: text,
  scopes: text,
  expires: text,
  overlap: text,
  older: { type: 'boolean' },
} as const;

const DAY_MS = 86_400_000;
const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS).toISOString();

/** The end of the last day that a credential is good for; without one, a year from now. */
function endOf(expires: string | undefined, now: Date): string {
  if (expires === undefined) return daysAfter(now, 365);
  if (!z.iso.date().safeParse(expires).success)
    throw new BadInput(['--expires: write the last day, for example 2027-06-30']);
  return daysAfter(new Date(`${expires}T00:00:00Z`), 1);
}

const listOf = (given: string | undefined) => given?.split(/[;,]/).map((entry) => entry.trim());

const newSchema = clientSchema.pick({ id: true, programmes: true, operators: true, scopes: true }).extend({
  permissions: z.array(permissionSchema).min(1, `write some of ${PERMISSIONS.join(', ')}`),
});
const OPTION_OF: Readonly<Record<string, string>> = { id: 'clients add ID', permissions: '--may' };

function judged(id: string | undefined, values: Readonly<Record<string, unknown>>, expires: string): NewClient {
  const { programmes, may, operators, scopes } = z.record(z.string(), z.unknown().transform(String)).parse(values);
  const read = readAs(newSchema, {
    id,
    programmes: listOf(programmes) ?? [],
    permissions: may === '*' ? [...PERMISSIONS] : (listOf(may) ?? []),
    operators: listOf(operators),
    scopes: listOf(scopes),
  });
  if (read.faults === undefined) return { ...read.data, expires };
  const option = (field: string) => OPTION_OF[field] ?? `--${field}`;
  throw new BadInput(read.faults.map(({ path, reason }) => `${option(String(path[0]))}: ${reason}`));
}

const issued = (credential: string, until: string): string[] => [
  `✓ valid until ${until}; it is shown this once and stored nowhere:`,
  credential,
];

function line({ id, programmes, permissions, operators, scopes, credentials }: Client): string {
  return [
    id,
    programmes.join(';'),
    permissions.length === PERMISSIONS.length ? '*' : permissions.join(';'),
    ...(operators === undefined ? [] : [`operators ${operators.join(';')}`]),
    ...(scopes === undefined ? [] : [`scopes ${scopes.join(';')}`]),
    `until ${credentials.map((c) => c.expires.slice(0, 16)).join(' and ')}`,
  ].join('  ');
}

/**
 * `yardstick clients add|list|rotate|revoke`: which systems may use the API of a deployment, and for what.
 * @throws {BadInput} where nothing was done.
 */
export async function clientsCommand(args: string[], now: Date, terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [action, id] = positionals;
  const table = await deployedTable(values);
  const port = async (): Promise<ClientsPort> => ({ table, usageKeys: usageKeys(await deployedUsagePlan(values)) });
  const expires = endOf(values.expires, now);
  const carryOut = async (): Promise<string[]> => {
    if (action === 'list') return (await readClients(table)).map(line);
    if (action === 'add') {
      const client = judged(id, values, expires);
      return issued(await addClient(await port(), client), expires);
    }
    if (action === 'rotate' && id !== undefined) {
      const days = Number(values.overlap ?? 7);
      if (!(days >= 0 && days <= 90)) throw new BadInput(['--overlap: write days, 0 to 90']);
      const times = { now: now.toISOString(), expires, overlap: daysAfter(now, days) };
      return issued(await rotateCredential(table, id, times), expires);
    }
    if (action === 'revoke' && id !== undefined) {
      if (values.older) await revokeOlder(table, id);
      else await revokeClient(await port(), id);
      return [`✓ ${values.older ? `the older credential of ${id} has ended` : `${id} is revoked`}, within a minute`];
    }
    throw new BadInput(['say what to do: clients add ID, list, rotate ID or revoke ID']);
  };
  const lines = await carryOut().catch((error: unknown) => {
    if (error instanceof ClientError) throw new BadInput([error.message]);
    throw error;
  });
  for (const each of lines) terminal.say(each);
  return EXIT.sent;
}
