import { readdir, readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';
import { accentOf } from '../../functions/model/programme/index.ts';

const folder = new URL('.', import.meta.url);

/**
 * Compiles an MJML source to HTML that mail clients can show; the mustache placeholders stay in it.
 * @throws {Error} for anything that MJML does not know: a mistyped attribute must not be dropped in silence.
 */
async function compile(source: string): Promise<string> {
  // MJML would import the fonts it knows from the web; a mail of ours loads nothing.
  const { html } = await mjml2html(source, { fonts: {}, keepComments: false, validationLevel: 'strict' });
  // MJML takes no placeholder for a colour: the accent stands in the source as the blue that it is by default.
  const coloured = html.replaceAll(accentOf({}), '{{accent}}');
  return coloured.replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
}

/** Each `*.mjml` of this folder as the module that holds its HTML: path of the module, and its content. */
export async function generate(): Promise<{ path: URL; content: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mjml')).sort();
  return Promise.all(
    names.map(async (name) => {
      const html = await compile(await readFile(new URL(name, folder), 'utf8'));
      const literal = html.replace(/[\\`]|\$\{/g, String.raw`\$&`);
      const content = `// Compiled from ${name} by build.ts; edit that one.\nexport const html = \`${literal}\`;\n`;
      return { path: new URL(name.replace(/mjml$/, 'generated.ts'), folder), content };
    }),
  );
}

if (import.meta.main) {
  for (const { path, content } of await generate()) await writeFile(path, content);
}
