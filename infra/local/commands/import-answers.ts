import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { addClient } from '../../../functions/admin/clients.ts';
import { formatOf } from '../../../functions/collect/files/read-responses.ts';
import { type ImportResult, importCreatedSchema, importResultSchema } from '../../../functions/model/import.ts';
import { dynamoClient } from '../../../functions/runtime/clients.ts';
import { closeOnSignals, startHost } from '../host.ts';
import type { Terminal } from '../terminal.ts';
import { deployedApi } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';
import { fileBytes } from './send-in.ts';
import { usageKeys } from './usage-keys.ts';

const text = { type: 'string' } as const;
const POLL_MS = 300;

interface Api {
  readonly url: string;
  readonly credential: string;
  readonly programme: string;
}

async function call<T>(
  { url, credential, programme }: Api,
  path: string,
  schema: z.ZodType<T>,
  body?: object,
): Promise<T> {
  const answer = await fetch(`${url}/v1/programmes/${programme}/imports${path}`, {
    headers: { authorization: `Bearer ${credential}` },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new BadInput([`the API refused: ${answer.status} ${await answer.text()}`]);
  return schema.parse(await answer.json());
}

/** Announces a file, puts it where the API says, and waits for the end of its import. */
async function importFile(
  api: Api,
  path: string,
  about: { kind?: string | undefined; period?: string | undefined; tool?: string | undefined },
  onRows: (rows: number) => void,
): Promise<ImportResult> {
  await fileBytes(path);
  const file = await openAsBlob(path);
  const request = { format: formatOf(path), bytes: file.size, ...about };
  const created = await call(api, '', importCreatedSchema, request);
  const put = await fetch(created.upload.url, { method: created.upload.method, body: file });
  if (!put.ok) throw new Error(`the upload was refused: ${put.status} ${await put.text()}`);
  for (;;) {
    const result = await call(api, `/${created.import}`, importResultSchema);
    if (result.finishedAt !== null) return result;
    onRows(result.counts.rows);
    await pause(POLL_MS);
  }
}

async function report(result: ImportResult, name: string, list: string, terminal: Terminal): Promise<number> {
  const { rows, accepted, unchanged, rejected } = result.counts;
  terminal.say(`${rows} rows of ${name}: ${accepted} accepted, ${unchanged} unchanged, ${rejected} rejected`);
  if (result.rejected !== null) {
    await writeFile(list, Buffer.from(await (await fetch(result.rejected.url)).arrayBuffer()));
    terminal.complain(`✗ the rejected rows, with column and reason: ${list}`);
  }
  terminal.answer(result);
  const { fault } = result;
  if (fault !== null) {
    const place = [name, fault.row && `row ${fault.row}`, fault.column && `column ${fault.column}`];
    terminal.complain(`✗ ${place.filter(Boolean).join(', ')}: ${fault.reason}`);
  }
  return rejected > 0 || fault !== null ? EXIT.badInput : EXIT.sent;
}

/** Does something with the API of a host that lives only so long. */
async function onThisMachine(
  programmeFile: string,
  programme: string,
  act: (api: Api) => Promise<number>,
): Promise<number> {
  const host = await startHost({ programmeFiles: [programmeFile] });
  const release = closeOnSignals(host);
  try {
    const clients = {
      table: { client: dynamoClient(), name: host.tableName },
      usageKeys: usageKeys(host.usagePlanId),
    };
    const expires = new Date(Date.now() + 86_400_000).toISOString();
    const credential = await addClient(clients, { id: 'command-line', programmes: [programme], expires });
    return await act({ url: host.apiUrl, credential, programme });
  } finally {
    release();
    await host.close();
  }
}

/**
 * `yardstick import FILE`: into a deployment, or on this machine alone, to see what would become of the file.
 * @throws {BadInput} where the API refuses the import as such.
 */
export async function importAnswers(args: string[], terminal: Terminal): Promise<number> {
  const options = {
    programme: text,
    kind: text,
    period: text,
    tool: text,
    rejected: text,
    stack: text,
    api: text,
  } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [path] = positionals;
  if (path === undefined || values.programme === undefined)
    throw new BadInput(['name the file and its programme: import FILE --programme P.yaml']);
  const { id: programme } = await loadProgramme(values.programme);
  const name = basename(path);
  const about = { kind: values.kind, period: values.period, tool: values.tool };
  const onRows = (rows: number) => terminal.progress(`${name}: ${rows} rows`);
  const list = values.rejected ?? `${name}.rejected.csv`;
  if (values.stack !== undefined || values.api !== undefined) {
    const credential = process.env.YARDSTICK_CREDENTIAL;
    if (!credential)
      throw new BadInput([
        'set YARDSTICK_CREDENTIAL to a credential with imports:write (for records also of their kind, as audits:write)',
      ]);
    const api = { url: await deployedApi(values), credential, programme };
    return report(await importFile(api, path, about, onRows), name, list, terminal);
  }
  return onThisMachine(values.programme, programme, async (api) =>
    report(await importFile(api, path, about, onRows), `${name} (on this machine alone)`, list, terminal),
  );
}
