import type { Scores } from '../model/scores.ts';
import type { Cells, Earlier, KeptCells, ScoringPlan } from '../scoring/index.ts';
import { differenceOf, effectsExposed, LEAST_DIFFERENCE, readCells } from '../scoring/index.ts';

/** A revision as it lies in the archive. */
export interface Issued {
  readonly scores: Scores;
  /** What its scores were computed from. */
  readonly cells: KeptCells;
}

/** Whether a revision hid a figure, by the places of a plan that may be of another version. */
const hidIn =
  (plan: ScoringPlan, { scopes }: Scores): Earlier['hid'] =>
  (scope, party, node) => {
    const of = plan.parties[party];
    const found = scopes
      .find((s) => s.scope === plan.scopes[scope]?.id)
      ?.operators.find((o) => o.operator === of?.operator && o.brand === of?.brand)
      ?.nodes.find((n) => n.indicator === plan.nodes[node]?.indicator);
    return found?.status === 'suppressed';
  };

/**
 * What scoring must know of the revisions before, so that no two together give anybody away. Undefined where there is to
 * be no next one: fewer than ten answers have changed since the last, or it would come so close to another, as after
 * late answers are erased again.
 * @param before Oldest first, at least one.
 */
export function earlierRevisions(plan: ScoringPlan, before: readonly Issued[], cells: Cells): Earlier[] | undefined {
  const compared = before.map(({ scores, cells: kept }) => {
    const issued = readCells(plan, kept);
    const { answers, was, is } = differenceOf(plan, issued, cells);
    return { answers, was, is, exposesEffect: effectsExposed(plan, issued, cells), hid: hidIn(plan, scores) };
  });
  const close = compared.some(({ answers }) => answers > 0 && answers < LEAST_DIFFERENCE);
  return close || compared.at(-1)?.answers === 0 ? undefined : compared;
}
