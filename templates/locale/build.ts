import { readdir, writeFile } from 'node:fs/promises';
import { faultsOf } from './faults.ts';
import type { Language } from './language.ts';

const folder = new URL('languages/', import.meta.url);
const NOTE = '// Written by templates/locale/build.ts from what lies in templates/locale/languages.\n';

/** @throws {Error} for a file that is no language, with every fault of its messages. */
async function read(tag: string): Promise<Language> {
  const { language }: { language?: Language } = await import(new URL(`${tag}.ts`, folder).href);
  if (language?.tag !== tag) throw new Error(`languages/${tag}.ts: export the language ${tag} as \`language\``);
  const faults = faultsOf(language);
  if (faults.length > 0) throw new Error(faults.map((fault) => `languages/${tag}.ts: ${fault}`).join('\n'));
  return language;
}

/**
 * The modules that tell which languages are installed: for whoever draws and writes, and for the schemas.
 * @throws {Error} for a language with a message that is missing or unsound.
 */
export async function generate(): Promise<{ path: URL; content: string }[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const tags = files.map((name) => name.replace(/\.ts$/, ''));
  for (const tag of tags) await read(tag);
  const known = tags.map((tag) => ({ tag, name: tag.replaceAll('-', '') }));
  const imports = known.map(({ tag, name }) => `import { language as ${name} } from './languages/${tag}.ts';\n`);
  const entries = known.map(({ tag, name }) => (tag === name ? tag : `'${tag}': ${name}`));
  return [
    {
      path: new URL('installed.generated.ts', import.meta.url),
      content: `${NOTE}${imports.join('')}\nexport const installed = { ${entries.join(', ')} };\n`,
    },
    {
      path: new URL('../../functions/model/locales.generated.ts', import.meta.url),
      content: `${NOTE}export const INSTALLED = [${tags.map((tag) => `'${tag}'`).join(', ')}] as const;\n`,
    },
  ];
}

if (import.meta.main) {
  for (const { path, content } of await generate()) await writeFile(path, content);
}
