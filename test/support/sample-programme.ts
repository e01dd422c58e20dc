import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Programme, parseProgramme } from '../../functions/model/programme/index.ts';

export const REPOSITORY = join(import.meta.dirname, '../..');

/** Path of a file in the repository. */
export const path = (...parts: string[]): string => join(REPOSITORY, ...parts);

/** A shipped programme. */
export function sampleProgramme(name: string): Programme {
  return parseProgramme(parse(readFileSync(path('templates/programmes', `${name}.yaml`), 'utf8')));
}
