import type { ScopeScores } from '../../model/scores.ts';
import { effectiveSize } from '../../statistics/effective-size.ts';
import { type Cell, type Cells, sortedCells } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { cellsOf, countResponses, selectCells } from '../select.ts';
import { bothMayBeShown, type Earlier, printableParts } from '../suppression/index.ts';
import { momentsAt } from '../weighting/moments-at.ts';
import { sidesOf } from './factors.ts';
import type { Published } from './voices.ts';

/** Whether the two sides of a factor may be printed, by place of the scope, the party and the factor. */
export type FactorsShown = (scope: number, party: number, factor: number) => boolean;

type Hid = (scope: number, party: number) => boolean;

/** Respondents with a score, on the three sides of a factor, and those of whom it is not known. */
function counter(plan: ScoringPlan, position: number, factor: number): (cell: Cell) => readonly number[] {
  return ({ totals }) => {
    const whole = momentsAt(plan, totals, position).moments[0] ?? 0;
    const sides = sidesOf(totals.diagnosis.factors, factor).map(([n = 0]) => n);
    return [whole, ...sides, sides.reduce((left, n) => left - n, whole)];
  };
}

/** n, Σw and Σw² of the two printed sides of a factor. */
function sizesOf(cells: readonly Cell[], factor: number) {
  return [0, 1].map((side) => {
    const parts = cells.map(({ totals }) => sidesOf(totals.diagnosis.factors, factor)[side]);
    const sum = (place: number): number => parts.reduce((total, part) => total + (part?.[place] ?? 0), 0);
    return { n: sum(0), effectiveN: effectiveSize(sum(1), sum(2)) };
  });
}

/** Effective sizes of the printed sides that are below the limit though their plain sizes are not. */
function tooUnequal(plan: ScoringPlan, cells: readonly Cell[], factor: number): Hid {
  const selected = selectCells(
    plan,
    cells,
    plan.scopes.map(({ where }) => where),
  );
  return (scope, party) => {
    const whose = plan.parties[party];
    if (whose === undefined) return true;
    return sizesOf(cellsOf(selected[scope] ?? [], whose), factor).some(
      ({ n, effectiveN }) => n > 0 && effectiveN + 1e-9 < plan.programme.rules.hideBelow,
    );
  };
}

/** Sides that differ from an earlier revision in fewer respondents than two memberships may. */
function tooLike(plan: ScoringPlan, { was, is }: Earlier, factor: number): Hid {
  const differing = (cells: Cells, scope: number, party: number) => {
    const whose = plan.parties[party];
    const where = plan.scopes[scope]?.where;
    if (whose === undefined || where === undefined) return { responses: 0, sides: [] };
    const mine = cellsOf(selectCells(plan, sortedCells(cells), [where])[0] ?? [], whose);
    return { responses: countResponses(mine), sides: sizesOf(mine, factor).map(({ n }) => n) };
  };
  return (scope, party) => {
    const [gone, come] = [differing(was, scope, party), differing(is, scope, party)];
    if (gone.responses + come.responses === 0) return false;
    // A changed response counts on a side only if its score changed too: 0 here does not say that nobody moved.
    const changed = gone.sides.map((n, side) => Math.max(n, come.sides[side] ?? 0));
    return changed.some((n) => n === 0 || !bothMayBeShown(n));
  };
}

/** Scopes that are cut by the segment of a factor hold its sides: where one of them hides its score, so must the factor. */
function cutByScopes(plan: ScoringPlan, factor: number, hidWhole: Hid): Hid {
  const of = plan.diagnosis.loss?.factors[factor]?.of;
  const cut = plan.scopes.flatMap(({ where }, scope) =>
    of !== undefined && 'segment' in of && of.segment in where ? [scope] : [],
  );
  return (_, party) => cut.some((scope) => hidWhole(scope, party));
}

function shownOnce(plan: ScoringPlan, cells: readonly Cell[], hid: Hid, earlier: readonly Earlier[]): FactorsShown {
  const { loss } = plan.diagnosis;
  const tables = (loss?.factors ?? []).map((_, factor) => {
    const reasons = [
      tooUnequal(plan, cells, factor),
      cutByScopes(plan, factor, hid),
      ...earlier.map((one) => tooLike(plan, one, factor)),
    ];
    return printableParts(plan, cells, {
      count: counter(plan, loss?.position ?? 0, factor),
      printed: (scope, party) => !hid(scope, party),
      refused: (scope, party) => reasons.some((refuses) => refuses(scope, party)),
    });
  });
  return (scope, party, factor) => tables[factor]?.[scope]?.[party] ?? false;
}

/**
 * Decides for all scopes at once where the sides of a factor may be printed: not where one is too small, where it would
 * give away one that is, by subtraction from the score, from other scopes or from brands, where few differ from an earlier
 * revision, and in a longer period not where any of its months could not have printed it.
 * @param scopes As they are printed.
 */
export function factorsShown(
  plan: ScoringPlan,
  cells: readonly Cell[],
  scopes: readonly ScopeScores[],
  { earlier, months }: Published,
): FactorsShown {
  const node = plan.nodes.findIndex(({ position }) => position === plan.diagnosis.loss?.position);
  const hidNow: Hid = (scope, party) => (scopes[scope]?.operators[party]?.nodes[node]?.value ?? null) === null;
  const all = [
    shownOnce(plan, cells, hidNow, earlier),
    ...months.map((month) => shownOnce(plan, month.cells, (scope, party) => month.hid(scope, party, node), [])),
  ];
  return (scope, party, factor) => all.every((shown) => shown(scope, party, factor));
}
