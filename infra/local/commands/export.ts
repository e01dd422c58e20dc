import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportRows } from '../../../functions/admin/transfer/export-rows.ts';
import { CONTACT_KEY_PROBE, type ExportedFile, type Manifest } from '../../../functions/admin/transfer/manifest.ts';
import { openContactHasher } from '../../../functions/collect/batch-port.ts';
import { getBytes } from '../../../functions/store/archive.ts';
import { keysOf } from '../../../functions/store/archive-list.ts';
import { readClients } from '../../../functions/store/clients.ts';
import { openStores } from '../../../functions/store/open.ts';
import { plural } from '../plural.ts';
import type { Terminal } from '../terminal.ts';
import { DEPLOYMENT_OPTIONS, deployedEnv } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { writePrivately, writeRows } from './export-files.ts';
import { loadProgramme } from './load.ts';

const text = { type: 'string' } as const;
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** `yardstick export`: a programme with everything that is known of it, into a folder. */
export async function exportCommand(args: string[], terminal: Terminal, now = new Date()): Promise<number> {
  const { values } = parseArgs({ args, options: { ...DEPLOYMENT_OPTIONS, programme: text, out: text } });
  const { programme: path, out, stack } = values;
  if (path === undefined || out === undefined) throw new BadInput(['--programme and --out are needed']);
  if (existsSync(join(out, 'manifest.json')))
    throw new BadInput([`--out ${out}: an export lies there; name another folder`]);
  const { id } = await loadProgramme(path);
  const env = await deployedEnv(stack);
  const stores = openStores(env);
  const versions = await stores.versions(id);
  const [first] = versions;
  if (first === undefined) throw new BadInput([`--stack ${stack}: the deployment has no programme ${id}`]);
  const [table, archive] = [stores.table(), stores.archive()];

  for (const { programme } of versions)
    await writePrivately(out, `programmes/${id}.${programme.effectiveFrom}.json`, json(programme));
  const rowsOut = exportRows(table, id, first.programme.effectiveFrom, now.toISOString());
  const rows = await writeRows(out, rowsOut, (n) => terminal.progress(`${n} rows`));
  const objects: ExportedFile[] = [];
  for await (const key of keysOf(archive, id)) {
    const bytes = await getBytes(archive, key);
    if (bytes !== undefined) objects.push(await writePrivately(out, `archive/${key}`, bytes));
  }
  const clients = (await readClients(table)).filter(({ programmes }) => programmes.includes(id));
  const bare = clients.map(({ usageKey: _, credentials: __, ...client }) => client);
  await writePrivately(out, 'clients.json', json(bare));
  const manifest: Manifest = {
    yardstickExport: 1,
    programme: id,
    exportedAt: now.toISOString(),
    versions: versions.map(({ hash, programme }) => ({ effectiveFrom: programme.effectiveFrom, hash })),
    contactKey: await openContactHasher(env)(id, CONTACT_KEY_PROBE),
    rows,
    objects,
  };
  await writePrivately(out, 'manifest.json', json(manifest));
  const count = rows.reduce((sum, file) => sum + file.rows, 0);
  terminal.say(`✓ ${out}: ${id} with ${plural(count, 'row')} and ${plural(objects.length, 'object')} of the archive`);
  terminal.say(
    `  ${plural(bare.length, 'client')} without credentials: clients.json; add them anew in the other account`,
  );
  terminal.say('  It holds addresses and answers: keep it safe, and delete it when it is not needed any more.');
  terminal.answer({ directory: out, programme: id, rows: count, objects: objects.length, clients: bare.length });
  return EXIT.sent;
}
