import { type Cell, sortedCells } from '../cells.ts';
import { blocksOfParty } from '../diagnosis/select-blocks.ts';
import type { ScoringPlan } from '../plan.ts';
import { selectCells } from '../select.ts';
import type { Totals } from '../totals.ts';
import { counted } from './count.ts';
import { bothMayBeShown } from './differencing.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { type Printed, printedOf } from './printed.ts';
import { protect } from './protect.ts';
import type { Reason, Sheet } from './sheet.ts';
import { type Base, type Grid, linesOf, spread } from './sheet-of.ts';
import type { Earlier, PrintedMonth } from './suppress.ts';
import { withMonths } from './with-months.ts';

/** Respondents that a figure beside the scores rests on, and their effective number. */
export interface MeasureBase {
  readonly n: number;
  readonly effectiveN: number;
}
export type Measure = (totals: Pick<Totals, 'blocks'>) => MeasureBase;

interface Given {
  readonly cells: readonly Cell[];
  readonly months: readonly PrintedMonth[];
  readonly earlier: readonly Earlier[];
}

/** By scope, party and measure: why it must not be printed, null where it may. */
type HiddenMeasures = readonly (readonly (readonly (Reason | null)[])[])[];

/** Measures in the place of nodes: each by itself, outside the tree. */
const asNodes = (plan: ScoringPlan, measures: readonly Measure[]): ScoringPlan => ({
  ...plan,
  inner: [],
  nodes: measures.map((_, position) => {
    const indicator = `measure ${position}`;
    return { indicator, kind: 'outside', level: null, parent: null, weight: null, position };
  }),
});

const ROUNDING = 1e-9;
const respondents = ({ n }: Base, measure: number): number => n[measure] ?? 0;

/** Counts measures of one operator, in this period or another. */
class Counter {
  readonly grid: Grid;
  /** Measures stand in the place of nodes. */
  readonly printed: readonly Printed[];
  readonly #operator: string;
  readonly #measures: readonly Measure[];

  constructor(plan: ScoringPlan, lattice: Lattice, operator: string, measures: readonly Measure[]) {
    const brands = plan.programme.operators.find(({ id }) => id === operator)?.brands ?? [];
    this.grid = { plan, lattice, brands: brands.map(({ id }) => id) };
    this.#operator = operator;
    this.#measures = measures;
    this.printed = printedOf(this.grid, operator);
  }

  bases(cells: readonly Cell[]): Base[][] {
    return counted(this.grid, this.#operator, cells, (_, totals) => ({
      n: this.#measures.map((measure) => measure(totals).n),
      responses: totals.responses,
    }));
  }

  /** Nothing hidden but what rests on too few. */
  sheet(cells: readonly Cell[]): Sheet {
    const bases = this.bases(cells);
    const { plan } = this.grid;
    const { hideBelow } = plan.programme.rules;
    const wheres = plan.scopes.map(({ where }) => where);
    const blocks = selectCells(plan, cells, wheres).map((selected) =>
      plan.parties.map((party) => blocksOfParty(plan, selected, party)),
    );
    const small = this.printed.filter(({ scope, party, node }) => {
      const of = blocks[scope]?.[party];
      const base = of && this.#measures[node]?.({ blocks: of });
      return base !== undefined && base.n > 0 && Math.min(base.n, base.effectiveN) + ROUNDING < hideBelow;
    });
    const all = new Set(this.printed.map(({ cell }) => cell));
    return {
      n: spread(this.grid, bases, respondents),
      least: spread(this.grid, bases, () => hideBelow),
      size: spread(this.grid, bases, ({ responses }) => responses),
      shown: all,
      hideable: all,
      hidden: new Map(small.map(({ cell }) => [cell, 'small_base'])),
      entails: new Map(),
      lines: linesOf(this.grid, bases),
    };
  }

  /** Cells in which fewer than ten respondents differ from an earlier revision, but some do. */
  differing(earlier: readonly Earlier[]): [number, Reason][] {
    const changes = earlier
      .flatMap(({ was, is }) => [was, is])
      .map((cells) => spread(this.grid, this.bases(sortedCells(cells)), respondents));
    return this.printed
      .filter(({ cell }) => !changes.every((change) => bothMayBeShown(change[cell] ?? 0)))
      .map(({ cell }) => [cell, 'differencing']);
  }
}

/**
 * Which figures beside the scores (reasons, gaps of expectation, …) may not be printed, by the rules of the scores: small
 * bases, differences of fewer than ten respondents from an earlier revision, and what would give one away by subtraction
 * between scopes, brands, and the months of a longer period.
 */
export function hiddenMeasures(given: ScoringPlan, measures: readonly Measure[], sample: Given): HiddenMeasures {
  const plan = asNodes(given, measures);
  const lattice = latticeOf(plan.scopes.map(({ where }) => where));
  const result = plan.scopes.map(() => plan.parties.map(() => measures.map((): Reason | null => null)));
  for (const { id } of plan.programme.operators) {
    const counter = new Counter(plan, lattice, id, measures);
    const plain = counter.sheet(sample.cells);
    const sheet = { ...plain, hidden: new Map([...counter.differing(sample.earlier), ...plain.hidden]) };
    const months = sample.months.map(({ cells }) => {
      const month = counter.sheet(cells);
      return { n: month.n, lines: month.lines, hidden: new Set(protect(month).keys()) };
    });
    const hidden = protect(months.length === 0 ? sheet : withMonths(sheet, sheet.shown, months));
    for (const { scope, party, node, cell } of counter.printed) {
      const row = result[scope]?.[party];
      if (row !== undefined) row[node] = hidden.get(cell) ?? null;
    }
  }
  return result;
}
