import { parseArgs } from 'node:util';
import { importRows, rowsThatDiffer } from '../../../functions/admin/transfer/import-rows.ts';
import { CONTACT_KEY_PROBE, type Manifest, manifestSchema } from '../../../functions/admin/transfer/manifest.ts';
import { openContactHasher } from '../../../functions/collect/batch-port.ts';
import type { Env } from '../../../functions/runtime/env-names.ts';
import { type Archive, getBytes, putObject } from '../../../functions/store/archive.ts';
import { openStores, type Stores } from '../../../functions/store/open.ts';
import { plural } from '../plural.ts';
import type { Terminal } from '../terminal.ts';
import { confirmed, YES } from './confirm.ts';
import { DEPLOYMENT_OPTIONS, deployedEnv } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { isIntact, readExported, readRows } from './export-files.ts';

const flag = { type: 'boolean', default: false } as const;
const SHOWN = 20;

const TYPES: Readonly<Record<string, string>> = { json: 'application/json', pdf: 'application/pdf', csv: 'text/csv' };
const typeOf = (key: string): string => TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
const keyOf = (path: string): string => path.replace(/^archive\//, '');

async function manifestIn(folder: string): Promise<Manifest> {
  const content = await readExported(folder, 'manifest.json').catch(() => {
    throw new BadInput([`${folder}: holds no manifest.json, the last file that an export writes; export again`]);
  });
  const parsed = manifestSchema.safeParse(JSON.parse(content.toString('utf8')));
  if (!parsed.success) throw new BadInput([`${folder}/manifest.json: is no export of this version`]);
  const { rows, objects } = parsed.data;
  const faults: string[] = [];
  for (const file of [...rows, ...objects])
    if (!(await isIntact(folder, file))) faults.push(`${folder}/${file.path}: is not what was exported; copy it again`);
  if (faults.length > 0) throw new BadInput(faults.slice(0, SHOWN));
  return parsed.data;
}

/** What must be so in the deployment before anything is written. @throws {BadInput} saying what to do. */
async function prepared(stores: Stores, env: Env, manifest: Manifest, otherKey: boolean): Promise<void> {
  const { programme, versions, contactKey } = manifest;
  const deployed = new Map((await stores.versions(programme)).map((v) => [v.programme.effectiveFrom, v.hash]));
  const other = versions.filter(({ effectiveFrom, hash }) => deployed.get(effectiveFrom) !== hash);
  if (other.length > 0)
    throw new BadInput(
      other.map(
        ({ effectiveFrom }) =>
          `${programme} from ${effectiveFrom} is not deployed here as it was there; deploy the same programme files first`,
      ),
    );
  if (otherKey || (await openContactHasher(env)(programme, CONTACT_KEY_PROBE)) === contactKey) return;
  throw new BadInput([
    'contact references are hashed by another key here: an erasure would not find the answers that are imported, nor the search for duplicates',
    'copy the value of the secret of the old stack (output ContactSecretArn) into that of this one before anything is sent in, or accept it with --other-contact-key',
  ]);
}

async function objectsThatDiffer(archive: Archive, folder: string, { objects }: Manifest): Promise<string[]> {
  const found: string[] = [];
  for (const { path } of objects) {
    const there = await getBytes(archive, keyOf(path));
    if (there !== undefined && !(await readExported(folder, path)).equals(there)) found.push(keyOf(path));
  }
  return found;
}

/** Everything that stands otherwise is named before anything is written. @throws {BadInput} */
async function refuseDifferences(stores: Stores, folder: string, manifest: Manifest): Promise<void> {
  const faults = (await objectsThatDiffer(stores.archive(), folder, manifest)).map((key) => `archive ${key}`);
  for (const { path } of manifest.rows)
    for await (const batch of readRows(folder, path))
      for (const { pk, sk } of await rowsThatDiffer(stores.table(), batch)) faults.push(`row ${pk} ${sk}`);
  if (faults.length === 0) return;
  const lines = faults.slice(0, SHOWN).map((what) => `${what}: something else stands here; nothing is overwritten`);
  throw new BadInput([...lines, ...(faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : [])]);
}

/** `yardstick import DIR`: what `yardstick export` left, into a deployment that has the same programme. */
export async function importProgramme(args: string[], terminal: Terminal): Promise<number> {
  const options = { ...DEPLOYMENT_OPTIONS, ...YES, 'archive-only': flag, 'other-contact-key': flag };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [folder = ''] = positionals;
  const whole = await manifestIn(folder);
  const manifest = values['archive-only'] ? { ...whole, rows: [] } : whole;
  const env = await deployedEnv(values.stack);
  const stores = openStores(env);
  await prepared(stores, env, manifest, values['other-contact-key'] || values['archive-only']);
  await refuseDifferences(stores, folder, manifest);
  const count = manifest.rows.reduce((sum, { rows }) => sum + rows, 0);
  const what = `${plural(count, 'row')} and ${plural(manifest.objects.length, 'object')} of ${manifest.programme}`;
  await confirmed(terminal, `Import ${what} into ${values.stack}? Nothing is mailed.`, values.yes);

  const archive = stores.archive();
  for (const { path } of manifest.objects) {
    if ((await getBytes(archive, keyOf(path))) !== undefined) continue;
    await putObject(archive, keyOf(path), await readExported(folder, path), typeOf(path));
  }
  let [written, seen] = [0, 0];
  for (const { path } of manifest.rows)
    for await (const batch of readRows(folder, path)) {
      written += await importRows(stores.table(), batch);
      seen += batch.length;
      terminal.progress(`${seen} of ${count} rows`);
    }
  terminal.say(`✓ ${what} are here; ${plural(written, 'row')} written, the others were`);
  terminal.say(
    '  Runs and mails that were under way wait for you: yardstick runs, yardstick deliveries --state rejected',
  );
  terminal.say(`  Systems that send need a credential of this account: ${folder}/clients.json lists them`);
  terminal.answer({ programme: manifest.programme, rows: count, written, objects: manifest.objects.length });
  return EXIT.sent;
}
