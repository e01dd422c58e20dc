import { cellAt, type Grid } from './sheet-of.ts';

/** A figure that results print, and its cell. Scopes of equal conditions share cells. */
export interface Printed {
  readonly scope: number;
  readonly party: number;
  readonly node: number;
  readonly cell: number;
}

/** Whether a figure was hidden, by place of the scope, the party and the node in the plan. */
export type Hid = (scope: number, party: number, node: number) => boolean;

/** The figures that a result prints of an operator. */
export function printedOf(grid: Grid, operator: string): Printed[] {
  const { plan, lattice, brands } = grid;
  return plan.scopes.flatMap((_, scope) =>
    plan.parties.flatMap(({ operator: of, brand }, party): Printed[] => {
      if (of !== operator) return [];
      const column = brand === null ? 0 : brands.indexOf(brand) + 1;
      const member = lattice.places[scope] ?? 0;
      return plan.nodes.map((_, node) => ({ scope, party, node, cell: cellAt(grid, member, column, node) }));
    }),
  );
}

/** The cells of figures that were hidden. */
export const hiddenOf = (printed: readonly Printed[], hid: Hid): ReadonlySet<number> =>
  new Set(printed.filter(({ scope, party, node }) => hid(scope, party, node)).map(({ cell }) => cell));
