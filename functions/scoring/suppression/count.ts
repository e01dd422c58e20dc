import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { selectCells } from '../select.ts';
import type { Totals } from '../totals.ts';
import { momentsAt } from '../weighting/moments-at.ts';
import { type Base, basesOf, type Grid } from './sheet-of.ts';

function baseOf(plan: ScoringPlan, totals: Totals): Base {
  const n = plan.nodes.map(({ position }) => momentsAt(plan, totals, position).moments[0] ?? 0);
  return { n, responses: totals.responses };
}

/** Bases of all members of the lattice, brand by brand; respondents per node as `count` says. */
export function counted(
  grid: Grid,
  operator: string,
  cells: readonly Cell[],
  count: (plan: ScoringPlan, totals: Totals) => Base = baseOf,
): Base[][] {
  const { plan, lattice } = grid;
  const mine = cells.filter(({ party }) => party.operator === operator);
  const ofCell = new Map(mine.map((cell) => [cell, count(plan, cell.totals)]));
  const selected = selectCells(plan, mine, lattice.members);
  return basesOf(grid, (member, brand) => {
    const n = plan.nodes.map(() => 0);
    let responses = 0;
    for (const cell of selected[member] ?? []) {
      const base = brand === null || cell.party.brand === brand ? ofCell.get(cell) : undefined;
      base?.n.forEach((count, node) => {
        n[node] = (n[node] ?? 0) + count;
      });
      responses += base?.responses ?? 0;
    }
    return { n, responses };
  });
}
