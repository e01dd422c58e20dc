import type { Programme } from '../model/programme/index.ts';
import { placeOf } from './place-of.ts';
import type { ScoringPlan } from './plan.ts';

/** A part of a mix: a brand with the competitor's brand it faces, or a segment value; places of scope and parties. */
export interface Stratum {
  readonly id: string;
  readonly scope: number;
  readonly own: number;
  readonly competitor: number;
}

/** Brands that face a brand of this competitor. */
function brandStrata(plan: ScoringPlan, competitor: string, scope: number): Stratum[] {
  return plan.pairs
    .filter((pair) => pair.own.brand !== null && pair.competitor.operator === competitor)
    .map((pair) => ({
      id: pair.own.brand ?? '',
      scope,
      own: placeOf(plan, pair.own),
      competitor: placeOf(plan, pair.competitor),
    }));
}

/** The scopes that have one condition more than `scope`: a value of the segment. None if one of the values is no scope. */
function segmentStrata(plan: ScoringPlan, segment: string, parties: Pick<Stratum, 'own' | 'competitor'>, at: number) {
  const where = plan.scopes[at]?.where ?? {};
  const values = plan.segments.find(({ id }) => id === segment)?.values ?? [];
  if (segment in where) return [];
  const strata = values.flatMap((id): Stratum[] => {
    const wanted = Object.entries({ ...where, [segment]: id });
    const scope = plan.scopes.findIndex(
      (other) =>
        Object.keys(other.where).length === wanted.length && wanted.every(([key, value]) => other.where[key] === value),
    );
    return scope < 0 ? [] : [{ id, scope, ...parties }];
  });
  return strata.length === values.length ? strata : [];
}

/** The parts of a composite in one scope; none where the scope has no such parts. */
export function strataOf(
  plan: ScoringPlan,
  { over }: Programme['composites'][number],
  competitor: string,
  scope: number,
): Stratum[] {
  if (over === 'brands') return brandStrata(plan, competitor, scope);
  const own = plan.parties.findIndex(({ operator }) => operator === plan.pairs[0]?.own.operator);
  return segmentStrata(plan, over, { own, competitor: placeOf(plan, { operator: competitor, brand: null }) }, scope);
}
