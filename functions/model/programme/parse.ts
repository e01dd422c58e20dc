import * as z from 'zod';
import { readAs } from '../read-as.ts';
import { checkProgramme } from './check.ts';
import type { Fault } from './fault.ts';
import { type Programme, programmeSchema, programmeSections } from './schema.ts';

/** Thrown for a programme file that cannot be used; `faults` lists everything that is wrong with it. */
export class ProgrammeError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map((f) => `${f.path}: ${f.message}`).join('\n'));
    this.name = 'ProgrammeError';
    this.faults = faults;
  }
}

const dotted = (path: readonly PropertyKey[]): string =>
  path
    .map((p) => (typeof p === 'number' ? `[${p}]` : `.${String(p)}`))
    .join('')
    .replace(/^\./, '') || '(file)';

/** The sections that are sound by themselves, so that the checks across sections can run on them at the same time. */
function soundSections(input: unknown): Partial<Programme> {
  if (typeof input !== 'object' || input === null) return {};
  const shape: Record<string, z.ZodType> = {};
  for (const [name, section] of Object.entries(programmeSections)) {
    const raw = Object.entries(input).find(([key]) => key === name)?.[1];
    if (section.safeParse(raw).success) shape[name] = section;
  }
  const parsed = z.object(shape).safeParse(input);
  return parsed.success ? parsed.data : {};
}

/**
 * Turns the content of a programme file into a {@link Programme}.
 * @throws {ProgrammeError} with every fault at once, each with its path and a sentence that says what to do.
 */
export function parseProgramme(input: unknown): Programme {
  const read = readAs(programmeSchema, input);
  const faults = (read.faults ?? []).map(({ path, reason }) => ({ path: dotted(path), message: reason }));
  faults.push(...checkProgramme(soundSections(input)));
  if (read.faults !== undefined || faults.length > 0) throw new ProgrammeError(faults);
  return read.data;
}
