import type { Where } from '../../model/programme/index.ts';

/** Stands for the values of a segment that no scope has, and for no value: `{ city: OTHERS }`. No id can be this. */
const OTHERS = '*others';

/** A set of responses as the sum of smaller ones, by the values of one segment; places among the members. */
interface Partition {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Scopes and what follows from them by subtraction. */
export interface Lattice {
  /** Conditions of every set of responses that scopes let one speak of. */
  readonly members: readonly Where[];
  readonly partitions: readonly Partition[];
  /** Place of each given scope among the members; equal conditions share a place. */
  readonly places: readonly number[];
  /** For a member that no condition selects, the partition it is the remainder of. */
  readonly remainders: ReadonlyMap<number, Partition>;
}

const keyOf = (where: Where): string => JSON.stringify(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)));

const without = (where: Where, segment: string): Where =>
  Object.fromEntries(Object.entries(where).filter(([id]) => id !== segment));

/**
 * How scopes add up. A scope is the sum of the scopes with one condition more, for each segment that any of them adds,
 * and of the responses that none of them has; these others are sums in the same way. A scope with two conditions is part
 * of those with one of them, whether those are scopes or not.
 */
export function latticeOf(wheres: readonly Where[]): Lattice {
  const members: Where[] = [];
  const placeOf = new Map<string, number>();
  const groups = new Map<string, { whole: number; segment: string; parts: number[] }>();
  const groupKey = (whole: number, segment: string): string => `${whole} ${segment}`;
  const add = (where: Where): number => {
    const key = keyOf(where);
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    const place = members.push(where) - 1;
    placeOf.set(key, place);
    for (const segment of Object.keys(where)) {
      const whole = add(without(where, segment));
      const group = groups.get(groupKey(whole, segment)) ?? { whole, segment, parts: [] };
      group.parts.push(place);
      groups.set(groupKey(whole, segment), group);
    }
    return place;
  };
  const places = wheres.map(add);
  // A map's iteration also visits the groups that the others of earlier groups bring along.
  for (const { whole, segment } of groups.values()) add({ ...members[whole], [segment]: OTHERS });
  const remainders = new Map<number, Partition>();
  members.forEach((where, place) => {
    const segment = Object.keys(where).find((id) => where[id] === OTHERS);
    const whole = segment === undefined ? undefined : placeOf.get(keyOf(without(where, segment)));
    const group = groups.get(groupKey(whole ?? -1, segment ?? ''));
    if (group !== undefined) remainders.set(place, group);
  });
  return { members, partitions: [...groups.values()], places, remainders };
}
