import type { Programme } from './schema.ts';

/** One thing that is wrong with a programme file. */
export interface Fault {
  /** Where, as `items[3].scale`. */
  readonly path: string;
  /** What, and what to do about it. */
  readonly message: string;
}

/** The sections present in a file, each sound by itself. */
export type Sections = Partial<Programme>;

const list = (ids: readonly string[]): string => ids.join(', ') || 'none';

/** A fault for every id that stood before in the list. */
export function duplicates(path: string, ids: readonly string[]): Fault[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{ path: `${path}[${i}].id`, message: `"${id}" is used twice; ids must differ` }] : [],
  );
}

/** A fault if `id` is not among `known`. */
export function unknown(path: string, id: string, known: readonly string[], what: string): Fault[] {
  return known.includes(id) ? [] : [{ path, message: `there is no ${what} "${id}"; known: ${list(known)}` }];
}
