import type { Scores } from '../model/scores.ts';
import type { Cells, Earlier, KeptCells, ScoringPlan } from '../scoring/index.ts';
import { differenceOf, effectsExposed, LEAST_DIFFERENCE, readCells } from '../scoring/index.ts';

/** A revision as it lies in the archive. */
export interface Issued {
  readonly scores: Scores;
  /** What its scores were computed from. */
  readonly cells: KeptCells;
}

/**
 * What scoring must know of the revision before, so that the two together give nobody away; undefined where fewer than
 * ten answers have changed since, for then there is no next revision.
 */
export function earlierRevision(plan: ScoringPlan, before: Issued, cells: Cells): Earlier | undefined {
  const issued = readCells(plan, before.cells);
  const { answers, was, is } = differenceOf(plan, issued, cells);
  if (answers < LEAST_DIFFERENCE) return undefined;
  return {
    was,
    is,
    exposesEffect: effectsExposed(plan, issued, cells),
    hid: (scope, party, node) => {
      const of = plan.parties[party];
      const found = before.scores.scopes
        .find((s) => s.scope === plan.scopes[scope]?.id)
        ?.operators.find((o) => o.operator === of?.operator && o.brand === of?.brand)
        ?.nodes.find((n) => n.indicator === plan.nodes[node]?.indicator);
      return found?.status === 'suppressed';
    },
  };
}
