import type { OperatorScores } from '../../model/scores.ts';
import { type Cell, type Cells, sortedCells } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { counted } from './count.ts';
import { bothMayBeShown } from './differencing.ts';
import { latticeOf } from './lattice.ts';
import { type Hid, hiddenOf, type Printed, printedOf } from './printed.ts';
import { protect } from './protect.ts';
import type { Reason, Sheet } from './sheet.ts';
import { type Base, type Grid, linesOf, spread } from './sheet-of.ts';
import { sumsOf } from './sums.ts';
import { type Before, withEarlier } from './with-earlier.ts';
import { type MonthCells, withMonths } from './with-months.ts';

/** What an earlier revision of the same period printed, and how the answers differ from it. */
export interface Earlier {
  readonly hid: Hid;
  /**
   * Answers in which the two differ, one response per respondent, with the answers that are new, gone or other only; as
   * they were and as they are. Where a respondent moved from one cell to another, each has its own.
   */
  readonly was: Cells;
  readonly is: Cells;
  /** Whether the effect of an action, by its place, may not be shown beside the one it had. */
  readonly exposesEffect: (action: number) => boolean;
}

/** A month of a longer period, as it was printed by its own report. */
export interface PrintedMonth {
  readonly hid: Hid;
  readonly cells: readonly Cell[];
}

/** What suppression is decided on. */
interface Given {
  readonly cells: readonly Cell[];
  /** Not hidden yet, by scope and party of the plan. */
  readonly scores: readonly (readonly OperatorScores[])[];
  readonly earlier: readonly Earlier[];
  /** Its months, if they were reported too; empty for a month. */
  readonly months: readonly PrintedMonth[];
}

/** Why figures must not be printed, null where they may: by scope, party and node of the plan. */
export type Hidden = readonly (readonly (readonly (Reason | null)[])[])[];

const respondents = ({ n }: Base, node: number): number => n[node] ?? 0;

/** What was printed before, and in how many respondents every cell differs: in those who were or are in it, at least. */
function beforeOf(grid: Grid, operator: string, bases: readonly (readonly Base[])[], earlier: Earlier): Before {
  const [was, is] = [earlier.was, earlier.is].map((cells) => counted(grid, operator, sortedCells(cells)));
  const then = bases.map((row, member) =>
    row.map(({ n, responses }, column): Base => {
      const gone = was?.[member]?.[column]?.n;
      const come = is?.[member]?.[column]?.n;
      return { n: n.map((now, node) => now - (come?.[node] ?? 0) + (gone?.[node] ?? 0)), responses };
    }),
  );
  const [gone, come] = [was ?? [], is ?? []].map((rows) => spread(grid, rows, respondents));
  return {
    n: spread(grid, then, respondents),
    lines: linesOf(grid, then),
    hidden: hiddenOf(printedOf(grid, operator), earlier.hid),
    changed: spread(grid, bases, () => 0).map((_, cell) => Math.max(gone?.[cell] ?? 0, come?.[cell] ?? 0)),
  };
}

/** A month's cells, and which of them its report hid. */
function monthOf(grid: Grid, operator: string, printed: readonly Printed[], { cells, hid }: PrintedMonth): MonthCells {
  const bases = counted(grid, operator, cells);
  return {
    n: spread(grid, bases, respondents),
    lines: linesOf(grid, bases),
    hidden: hiddenOf(printed, hid),
    sums: () => sumsOf(grid, operator, cells),
  };
}

function reasonsOf(grid: Grid, operator: string, given: Given): [Printed, Reason | null][] {
  const { cells, scores, earlier, months } = given;
  const bases = counted(grid, operator, cells);
  const printed = printedOf(grid, operator);
  const all = new Set(printed.map(({ cell }) => cell));
  const before = earlier.map((one) => beforeOf(grid, operator, bases, one));
  const reasonOf = ({ scope, party, node, cell }: Printed): Reason | null => {
    const status = scores[scope]?.[party]?.nodes[node]?.status;
    if (status === 'suppressed') return 'small_base';
    if (status === 'no_data') return null;
    if (before.some(({ changed }) => !bothMayBeShown(changed[cell] ?? 0))) return 'differencing';
    return before.some(({ hidden }) => hidden.has(cell)) ? 'complementary' : null;
  };
  const hidden = new Map<number, Reason>();
  for (const figure of printed) {
    const reason = reasonOf(figure);
    if (reason !== null) hidden.set(figure.cell, reason);
  }
  const sheet: Sheet = {
    n: spread(grid, bases, respondents),
    least: spread(grid, bases, () => grid.plan.programme.rules.hideBelow),
    size: spread(grid, bases, ({ responses }) => responses),
    shown: all,
    hideable: all,
    hidden,
    entails: new Map(),
    lines: linesOf(grid, bases),
    sums: () => sumsOf(grid, operator, cells),
  };
  const revised = before.reduce((behind, one) => withEarlier(behind, all, one), sheet);
  const then = months.map((month) => monthOf(grid, operator, printed, month));
  const reasons = protect(then.length === 0 ? revised : withMonths(revised, all, then));
  return printed.map((figure) => [figure, reasons.get(figure.cell) ?? null]);
}

/**
 * Decides for all scopes at once which figures of which party may not be printed: small bases, differences of fewer than
 * ten respondents from an earlier revision, what would give away what one of the period's months hid, and what would give
 * any of these away by subtraction (see protect.ts). `scores` are not hidden yet.
 */
export function suppression(plan: ScoringPlan, given: Given): Hidden {
  const lattice = latticeOf(plan.scopes.map(({ where }) => where));
  const reasons = plan.scopes.map(() => plan.parties.map(() => plan.nodes.map((): Reason | null => null)));
  for (const { id, brands } of plan.programme.operators) {
    const grid: Grid = { plan, lattice, brands: brands.map((brand) => brand.id) };
    for (const [{ scope, party, node }, reason] of reasonsOf(grid, id, given)) {
      const row = reasons[scope]?.[party];
      if (row !== undefined) row[node] = reason;
    }
  }
  return reasons;
}
