import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import { path } from './sample-programme.ts';

const shipped = (name: string): string => readFileSync(path('templates/programmes', `${name}.yaml`), 'utf8');

/** A shipped programme with more lines at its end, as a file that is there until the tests of this file are over. */
export const programmeVariant = (name: string, lines: string): string => written(`${shipped(name)}\n${lines}\n`);

/** A shipped programme with other sections in place of its own, likewise. JSON is YAML. */
export const programmeWith = (name: string, sections: Readonly<Record<string, unknown>>): string =>
  written(JSON.stringify({ ...parse(shipped(name)), ...sections }));

function written(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-programme-'));
  const file = join(folder, 'programme.yaml');
  // Its logo is looked for beside it.
  for (const logo of readdirSync(path('templates/programmes')).filter((entry) => entry.endsWith('.png')))
    copyFileSync(path('templates/programmes', logo), join(folder, logo));
  writeFileSync(file, text);
  afterAll(() => rmSync(folder, { recursive: true }));
  return file;
}
