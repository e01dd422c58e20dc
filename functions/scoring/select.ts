import type { Party, Where } from '../model/programme/index.ts';
import type { Cell } from './cells.ts';
import type { ScoringPlan } from './plan.ts';
import { addTotals, emptyTotals, type Totals } from './totals.ts';

/**
 * For each `where`, the cells that it selects, in the order of `cells`. Conditions on the same segments share one
 * look-up per cell, so that thousands of scopes cost no more than a handful.
 */
export function selectCells(plan: ScoringPlan, cells: readonly Cell[], wheres: readonly Where[]): Cell[][] {
  const selected = wheres.map((): Cell[] => []);
  const groups = new Map<string, { segments: number[]; byValues: Map<string, Cell[][]> }>();
  wheres.forEach((where, i) => {
    const segments = plan.segments.flatMap(({ id }, s) => (id in where ? [s] : []));
    const group = groups.get(segments.join()) ?? { segments, byValues: new Map<string, Cell[][]>() };
    groups.set(segments.join(), group);
    const values = segments.map((s) => where[plan.segments[s]?.id ?? '']).join();
    group.byValues.set(values, [...(group.byValues.get(values) ?? []), selected[i] ?? []]);
  });
  for (const cell of cells) {
    for (const { segments, byValues } of groups.values()) {
      const values = segments.map((s) => cell.segments[s] ?? '').join();
      for (const list of byValues.get(values) ?? []) list.push(cell);
    }
  }
  return selected;
}

const belongs = (cell: Cell, party: Party): boolean =>
  cell.party.operator === party.operator && (party.brand === null || cell.party.brand === party.brand);

/** The cells of a party; a brand's cells count for its operator too. */
export const cellsOf = (cells: readonly Cell[], party: Party): Cell[] => cells.filter((cell) => belongs(cell, party));

/** All cells of a party as one; a brand's cells count for its operator too. */
export function totalsOf(plan: ScoringPlan, cells: readonly Cell[], party: Party): Totals {
  const totals = emptyTotals(plan);
  for (const cell of cells) if (belongs(cell, party)) addTotals(totals, cell.totals);
  return totals;
}

/** Responses in these cells, of `operator` or of all. */
export function countResponses(cells: readonly Cell[], operator?: string): number {
  return cells
    .filter((cell) => operator === undefined || cell.party.operator === operator)
    .reduce((sum, cell) => sum + cell.totals.responses, 0);
}
