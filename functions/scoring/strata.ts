import type { Party } from '../model/programme/index.ts';
import type { Cell } from './cells.ts';
import type { ScoringPlan } from './plan.ts';
import { cellsOf, totalsOf } from './select.ts';
import type { Totals } from './totals.ts';

/** Respondents of one party by what the plan's segments say of them. */
export type Strata = ReadonlyMap<string, Totals>;

/**
 * The strata of a party's cells. They are named by the segments that `by` has, so that those of a period counted under
 * another version of the programme meet: a segment that it did not have is not given there.
 */
export function strataOf(plan: ScoringPlan, cells: readonly Cell[], party: Party, by: ScoringPlan): Strata {
  const places = by.segments.map(({ id }) => plan.segments.findIndex((segment) => segment.id === id));
  const groups = new Map<string, Cell[]>();
  for (const cell of cellsOf(cells, party)) {
    const name = JSON.stringify(places.map((place) => cell.segments[place] ?? null));
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [cell]);
    else known.push(cell);
  }
  return new Map([...groups].map(([name, members]) => [name, totalsOf(plan, members, party)]));
}
