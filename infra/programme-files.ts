import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { programmeHash } from '../functions/model/programme/hash.ts';
import { type Programme, ProgrammeError, parseProgramme } from '../functions/model/programme/index.ts';
import { readLogo } from './programme-logo.ts';

/** A programme file that was read and found sound. */
export interface LoadedProgramme {
  readonly path: string;
  readonly programme: Programme;
  /** SHA-256 (hex) of the programme, see `programmeHash`. */
  readonly hash: string;
}

/** One thing that is wrong in one file. */
export interface FileFault {
  readonly file: string;
  /** Where in the file: `items[3].scale`, or `line 12, column 3` where it is not YAML. */
  readonly path: string;
  readonly message: string;
}

/** Thrown for programme files that cannot be used; `faults` lists everything that is wrong with all of them. */
export class ProgrammeFilesError extends Error {
  readonly faults: readonly FileFault[];
  constructor(faults: readonly FileFault[]) {
    super(faults.map((f) => `${f.file}: ${f.path}: ${f.message}`).join('\n'));
    this.name = 'ProgrammeFilesError';
    this.faults = faults;
  }
}

const fault = (file: string, path: string, message: string) => new ProgrammeFilesError([{ file, path, message }]);

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fault(file, '(file)', `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readYaml(file: string): unknown {
  const document = parseDocument(readText(file), { prettyErrors: true });
  if (document.errors.length === 0) return document.toJS();
  throw new ProgrammeFilesError(
    document.errors.map((error) => {
      const at = error.linePos?.[0];
      const [sentence = error.code] = error.message.split(/ at line \d/);
      return { file, path: at ? `line ${at.line}, column ${at.col}` : '(file)', message: sentence };
    }),
  );
}

/** The programme with the bytes of its logo. */
function withLogo(file: string, programme: Programme): Programme {
  if (programme.logo === undefined) return programme;
  const read = readLogo(join(dirname(file), programme.logo.file));
  if ('fault' in read) throw fault(file, 'logo.file', `${programme.logo.file} ${read.fault}`);
  return { ...programme, logo: { ...programme.logo, ...read } };
}

function load(file: string): LoadedProgramme {
  const input = readYaml(file);
  try {
    const programme = withLogo(file, parseProgramme(input));
    return { path: file, programme, hash: programmeHash(programme) };
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    throw new ProgrammeFilesError(error.faults.map((f) => ({ file, ...f })));
  }
}

/** Versions of one programme differ in the period from which they are in force. */
function sameVersionTwice(loaded: readonly LoadedProgramme[]): FileFault[] {
  return loaded.flatMap(({ path: file, programme: { id, effectiveFrom } }, n) => {
    const other = loaded.slice(0, n).find((l) => l.programme.id === id && l.programme.effectiveFrom === effectiveFrom);
    if (other === undefined) return [];
    const message = `"${id}" from ${effectiveFrom} stands in ${other.path} too; give one of them another effectiveFrom or id`;
    return [{ file, path: 'effectiveFrom', message }];
  });
}

/**
 * Reads programme files, in the order given; paths are relative to the working directory.
 * @throws {ProgrammeFilesError} with every fault of every file at once.
 */
export function loadProgrammes(paths: readonly string[]): LoadedProgramme[] {
  const faults: FileFault[] = [];
  const loaded = paths.flatMap((path) => {
    try {
      return [load(path)];
    } catch (error) {
      if (!(error instanceof ProgrammeFilesError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  faults.push(...sameVersionTwice(loaded));
  if (faults.length > 0) throw new ProgrammeFilesError(faults);
  return loaded;
}
