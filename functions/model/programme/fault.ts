import { known } from '../known.ts';
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

/** The ids of a section's entries; none where the section is not there. */
export const idsOf = (entries: readonly { readonly id: string }[] | undefined): string[] =>
  entries?.map(({ id }) => id) ?? [];

/** A fault for every id that stood before in the list. */
export function duplicates(path: string, ids: readonly string[]): Fault[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{ path: `${path}[${i}].id`, message: `"${id}" is used twice; ids must differ` }] : [],
  );
}

/** A fault if `id` is not among those known. */
export function unknown(path: string, id: string, among: readonly string[], what: string): Fault[] {
  return among.includes(id) ? [] : [{ path, message: `there is no ${what} "${id}"; ${known(among)}` }];
}

/** A fault for every entry of a list at `path` that stood before in it. */
export const twice = (path: string, ids: readonly string[]): Fault[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) < i ? [{ path, message: `"${id}" is listed twice` }] : []));
