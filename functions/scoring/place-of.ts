import type { Party } from '../model/programme/index.ts';
import type { ScoringPlan } from './plan.ts';

/** Place of a party among those of a plan, by its names: parties of two plans of one programme are the same. -1: none. */
export const placeOf = (plan: Pick<ScoringPlan, 'parties'>, { operator, brand }: Party): number =>
  plan.parties.findIndex((party) => party.operator === operator && party.brand === brand);

/** Place of what is left of a party: a brand that the plan does not have counts for its operator. */
export function placeOrOperator(plan: Pick<ScoringPlan, 'parties'>, party: Party): number {
  const exact = placeOf(plan, party);
  return exact < 0 ? placeOf(plan, { operator: party.operator, brand: null }) : exact;
}
