import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { path } from './sample-programme.ts';

/** A shipped programme with more lines at its end, as a file that is there until the tests of this file are over. */
export function programmeVariant(name: string, lines: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-programme-'));
  const file = join(folder, 'programme.yaml');
  // Its logo is looked for beside it.
  for (const logo of readdirSync(path('templates/programmes')).filter((entry) => entry.endsWith('.png')))
    copyFileSync(path('templates/programmes', logo), join(folder, logo));
  writeFileSync(file, `${readFileSync(path('templates/programmes', `${name}.yaml`), 'utf8')}\n${lines}\n`);
  afterAll(() => rmSync(folder, { recursive: true }));
  return file;
}
