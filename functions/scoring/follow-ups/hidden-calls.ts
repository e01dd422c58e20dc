import type { Scope, Where } from '../../model/programme/index.ts';
import { latticeOf, protect, type Reason } from '../suppression/index.ts';
import type { Call } from './calls.ts';

/** Part of the calls of a scope: of a team, of a post, or of a post of a team; null: of all. */
export interface CallPart {
  readonly team: string | null;
  readonly post: string | null;
}

/** Why a mean over part of the calls of a scope (by its place) is hidden; null: it is not. */
export type HiddenCalls = (scope: number, part: CallPart) => Reason | null;

/** Teams and posts as conditions beside the segments: no segment can have these ids. */
const [TEAM, POST] = ['*team', '*post'];

const conditions = (scope: Scope, { team, post }: CallPart): Where => ({
  ...scope.where,
  ...(team === null ? {} : { [TEAM]: team }),
  ...(post === null ? {} : { [POST]: post }),
});

const conditionOf = (call: Call, condition: string): string | undefined =>
  condition === TEAM ? call.team : condition === POST ? call.post : call.segments[condition];

const isIn = (call: Call, where: Where): boolean =>
  Object.entries(where).every(([condition, value]) => conditionOf(call, condition) === value);

/**
 * Decides for all scopes, teams and posts at once which means over calls are hidden: those over fewer calls than `hideBelow`,
 * and, the smallest first, those that would give one of them away by subtraction (see protect.ts).
 * @param calls Those that have the answer that the mean is over.
 */
export function hiddenCalls(
  scopes: readonly Scope[],
  parts: readonly CallPart[],
  calls: readonly Call[],
  hideBelow: number,
): HiddenCalls {
  const wheres = scopes.flatMap((scope) => parts.map((part) => conditions(scope, part)));
  const { members, partitions, places, remainders } = latticeOf(wheres);
  const known = new Map<number, number>();
  const callsIn = (place: number): number => {
    const found = known.get(place) ?? counted(place);
    known.set(place, found);
    return found;
  };
  const counted = (place: number): number => {
    const remainder = remainders.get(place);
    if (remainder === undefined) return calls.filter((call) => isIn(call, members[place] ?? {})).length;
    const others = remainder.parts.filter((other) => other !== place);
    return others.reduce((left, other) => left - callsIn(other), callsIn(remainder.whole));
  };
  const n = Float64Array.from(members, (_, place) => callsIn(place));
  const printed = new Set(places);
  const small = [...printed].filter((place) => (n[place] ?? 0) > 0 && (n[place] ?? 0) < hideBelow);
  const reasons = protect({
    n,
    least: new Float64Array(members.length).fill(hideBelow),
    size: n,
    shown: printed,
    hideable: printed,
    hidden: new Map(small.map((place) => [place, 'small_base'])),
    entails: new Map(),
    lines: partitions.map(({ whole, parts: others }) => ({ whole, parts: others, weights: null })),
  });
  return (scope, { team, post }) => {
    const part = parts.findIndex((one) => one.team === team && one.post === post);
    return reasons.get(places[scope * parts.length + part] ?? -1) ?? null;
  };
}
