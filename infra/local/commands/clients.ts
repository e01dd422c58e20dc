import { parseArgs } from 'node:util';
import * as z from 'zod';
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
import { columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import { confirmed, YES } from './confirm.ts';
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
  ...YES,
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

/** What a command says, line by line and as data. */
interface Said {
  readonly lines: readonly string[];
  readonly answer: unknown;
}

const issued = (client: string, credential: string, expires: string): Said => ({
  lines: [`✓ valid until ${expires}; it is shown this once and stored nowhere:`, credential],
  answer: { client, credential, expires },
});

/** A client without what would let it in. */
const shown = ({ usageKey: _, credentials, ...client }: Client) => ({
  ...client,
  credentials: credentials.map(({ expires }) => ({ expires })),
});

function cells({ id, programmes, permissions, operators, scopes, credentials }: Client): string[] {
  return [
    id,
    programmes.join(';'),
    permissions.length === PERMISSIONS.length ? '*' : permissions.join(';'),
    [
      ...(operators === undefined ? [] : [`operators ${operators.join(';')}`]),
      ...(scopes === undefined ? [] : [`scopes ${scopes.join(';')}`]),
    ].join(' ') || 'all',
    `until ${credentials.map((c) => c.expires.slice(0, 16)).join(' and ')}`,
  ];
}

async function revoke(port: ClientsPort, id: string, older: boolean): Promise<Said> {
  if (older) await revokeOlder(port.table, id);
  else await revokeClient(port, id);
  const what = older ? `the older credential of ${id} has ended` : `${id} is revoked`;
  return { lines: [`✓ ${what}, within a minute`], answer: { client: id, revoked: older ? 'older' : 'all' } };
}

function overlapDays(given = '7'): number {
  const days = Number(given);
  if (days >= 0 && days <= 90) return days;
  throw new BadInput(['--overlap: write days, 0 to 90']);
}

/**
 * `yardstick clients add|list|rotate|revoke`: which systems may use the API of a deployment, and for what.
 * @throws {BadInput} where nothing was done.
 */
export async function clientsCommand(args: string[], terminal: Terminal, now = new Date()): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [action, id] = positionals;
  const table = await deployedTable(values);
  const port = async (): Promise<ClientsPort> => ({ table, usageKeys: usageKeys(await deployedUsagePlan(values)) });
  const expires = endOf(values.expires, now);
  const carryOut = async (): Promise<Said> => {
    if (action === 'list') {
      const clients = await readClients(table);
      return { lines: columns(clients.map(cells)), answer: clients.map(shown) };
    }
    if (action === 'add') {
      const client = judged(id, values, expires);
      return issued(client.id, await addClient(await port(), client), expires);
    }
    if (action === 'rotate' && id !== undefined) {
      const overlap = daysAfter(now, overlapDays(values.overlap));
      return issued(id, await rotateCredential(table, id, { now: now.toISOString(), expires, overlap }), expires);
    }
    if (action === 'revoke' && id !== undefined) {
      const older = values.older === true;
      await confirmed(terminal, `End ${older ? 'the older credential of ' : ''}${id}?`, values.yes);
      return revoke(await port(), id, older);
    }
    throw new BadInput(['say what to do: clients add ID, list, rotate ID or revoke ID']);
  };
  const { lines, answer } = await carryOut().catch((error: unknown) => {
    if (error instanceof ClientError) throw new BadInput([error.message]);
    throw error;
  });
  for (const line of lines) terminal.say(line);
  terminal.answer(answer);
  return EXIT.sent;
}
