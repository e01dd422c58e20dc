import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { loadProgrammes } from '../programme-files.ts';
import type { Synthesised, SynthesiseOptions } from '../synth.ts';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/yardstick-templates');
/** Whatever a template is made of, besides the programmes. */
const SOURCES = ['infra/*.ts', 'infra/constructs/**/*.ts', 'functions/**/*.ts', 'cdk.json', 'package*.json'];
const DAY = 24 * 60 * 60 * 1000;

const keptSchema = z.record(z.string(), z.unknown());

function keyOf(programmes: string, context: SynthesiseOptions['context']): string {
  const hash = createHash('sha256').update(JSON.stringify([ROOT, programmes, context]));
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort()) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function read(file: string): Synthesised['template'] | undefined {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps a template for whoever asks next, and lets go of what was made more than a day ago. */
function keep(cache: string, file: string, template: Synthesised['template']): void {
  try {
    mkdirSync(cache, { recursive: true });
    for (const name of readdirSync(cache))
      if (Date.now() - statSync(join(cache, name)).mtimeMs > DAY) rmSync(join(cache, name), { force: true });
    // Others may be reading: it is there whole or not at all.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(template));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written to, or another process was first: it is made anew next time.
  }
}

/**
 * What `synthesise` makes of programme files, from the cache if nothing that it is made of has changed since: a host then
 * starts without the CDK, in a third of the time.
 * @param cache Folder of the cache. Default: in node_modules.
 * @throws {ProgrammeFilesError} as `synthesise` does.
 */
export async function stackTemplate(
  options: Pick<SynthesiseOptions, 'programmes' | 'context'>,
  cache = CACHE,
): Promise<Synthesised> {
  const programmes = JSON.stringify(
    loadProgrammes(options.programmes).map(({ hash, programme }) => ({ hash, programme })),
  );
  const file = join(cache, `${keyOf(programmes, options.context)}.json`);
  const kept = read(file);
  if (kept !== undefined) return { template: kept, assets: { programmes: Buffer.from(programmes) } };
  const { synthesise } = await import('../synth.ts');
  const made = synthesise(options);
  // It reads the files again: what was changed in this moment is not kept under the wrong name.
  if (Buffer.from(made.assets.programmes).toString() === programmes) keep(cache, file, made.template);
  return made;
}
