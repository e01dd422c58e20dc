import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { selectCells } from '../select.ts';
import { LEAST_DIFFERENCE } from './differencing.ts';
import { latticeOf } from './lattice.ts';
import { protect } from './protect.ts';
import type { Reason } from './sheet.ts';
import { basesOf, cellAt, type Grid, linesOf, spread } from './sheet-of.ts';

/** A figure that is broken down into parts, of which all respondents are: the first two are printed, together or not. */
export interface Breakdown {
  /** Respondents of a cell in the whole and in each part; the last part is those of whom it is not known. */
  readonly count: (cell: Cell) => readonly number[];
  /** Whether the whole is printed, by place of the scope and the party in the plan. */
  readonly printed: (scope: number, party: number) => boolean;
  /** Whether its two printed parts must not be, whatever the others. */
  readonly refused: (scope: number, party: number) => boolean;
}

/** Places of the whole and of the two printed parts among the numbers of `count`. */
const [WHOLE, FIRST, SECOND] = [0, 1, 2];

/** A plan whose nodes are the whole and its parts. */
function partsPlan(plan: ScoringPlan, length: number): ScoringPlan {
  const node = { kind: 'outside', level: null, parent: null, weight: null, position: 0 } as const;
  return { ...plan, inner: [], nodes: Array.from({ length }, (_, i) => ({ ...node, indicator: `part ${i}` })) };
}

/**
 * Where the two printed parts of a breakdown may be printed, by scope and party of the plan: not where one of them is too
 * small, nor where it would give away a part that is, of this scope or of another, by subtraction (see protect.ts). The
 * whole is printed already and cannot be hidden any more. Those of whom it is not known are in the whole and in no printed
 * part: two memberships that must differ in ten respondents, or in none.
 */
export function printableParts(plan: ScoringPlan, cells: readonly Cell[], breakdown: Breakdown): boolean[][] {
  const lattice = latticeOf(plan.scopes.map(({ where }) => where));
  const result = plan.scopes.map(() => plan.parties.map(() => false));
  for (const { id, brands } of plan.programme.operators) {
    const mine = cells.filter(({ party }) => party.operator === id);
    const [example] = mine;
    if (example === undefined) continue;
    const length = breakdown.count(example).length;
    const grid: Grid = { plan: partsPlan(plan, length), lattice, brands: brands.map((brand) => brand.id) };
    const selected = selectCells(plan, mine, lattice.members);
    const bases = basesOf(grid, (member, brand) => {
      const n = new Array<number>(length).fill(0);
      for (const cell of selected[member] ?? []) {
        if (brand !== null && cell.party.brand !== brand) continue;
        breakdown.count(cell).forEach((count, part) => {
          n[part] = (n[part] ?? 0) + count;
        });
      }
      return { n, responses: n[WHOLE] ?? 0 };
    });
    const own = plan.scopes.flatMap((_, scope) =>
      plan.parties.flatMap(({ operator, brand }, party) => {
        if (operator !== id) return [];
        const column = brand === null ? 0 : grid.brands.indexOf(brand) + 1;
        const at = (part: number) => cellAt(grid, lattice.places[scope] ?? 0, column, part);
        return [{ scope, party, whole: at(WHOLE), first: at(FIRST), second: at(SECOND) }];
      }),
    );
    const sums = bases.flatMap((row, member) =>
      row.map((_, column) => ({
        whole: cellAt(grid, member, column, WHOLE),
        parts: Array.from({ length: length - 1 }, (_, part) => cellAt(grid, member, column, part + 1)),
        weights: null,
      })),
    );
    const n = spread(grid, bases, (base, part) => base.n[part] ?? 0);
    const { hideBelow } = plan.programme.rules;
    const least = spread(grid, bases, (_, part) => (part === length - 1 ? LEAST_DIFFERENCE : hideBelow));
    const shownWhole = own.filter(({ scope, party }) => breakdown.printed(scope, party));
    const hidden = own.flatMap(({ scope, party, whole, first, second }): [number, Reason][] => {
      const small = [first, second].some((cell) => (n[cell] ?? 0) > 0 && (n[cell] ?? 0) < (least[cell] ?? 0));
      if (!breakdown.printed(scope, party)) return [whole, first, second].map((cell) => [cell, 'complementary']);
      const refused = small || breakdown.refused(scope, party);
      return refused ? [first, second].map((cell) => [cell, 'small_base']) : [];
    });
    const reasons = protect({
      n,
      least,
      size: n,
      shown: new Set([...shownWhole.map(({ whole }) => whole), ...own.flatMap(({ first, second }) => [first, second])]),
      hideable: new Set(own.flatMap(({ first, second }) => [first, second])),
      hidden: new Map(hidden),
      entails: new Map(
        own.flatMap(({ first, second }): [number, number[]][] => [
          [first, [second]],
          [second, [first]],
        ]),
      ),
      lines: [...linesOf(grid, bases), ...sums],
    });
    for (const { scope, party, first, second } of own) {
      const row = result[scope];
      if (row !== undefined) row[party] = !reasons.has(first) && !reasons.has(second);
    }
  }
  return result;
}
