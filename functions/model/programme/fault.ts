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

/** So many known names are listed where one is wrong. */
const LISTED = 20;

function list(ids: readonly string[]): string {
  const more = ids.length - LISTED;
  return [...ids.slice(0, LISTED), ...(more > 0 ? [`${more} more`] : [])].join(', ') || 'none';
}

/** The ids of a section's entries; none where the section is not there. */
export const idsOf = (entries: readonly { readonly id: string }[] | undefined): string[] =>
  entries?.map(({ id }) => id) ?? [];

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

/** A fault for every entry of a list at `path` that stood before in it. */
export const twice = (path: string, ids: readonly string[]): Fault[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) < i ? [{ path, message: `"${id}" is listed twice` }] : []));
