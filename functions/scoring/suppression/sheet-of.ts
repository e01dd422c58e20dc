import type { ScoringPlan } from '../plan.ts';
import type { Lattice } from './lattice.ts';
import type { Line, Sheet } from './sheet.ts';

/** Respondents per node of the plan, and responses, of one party in one set of responses. */
export interface Base {
  readonly n: readonly number[];
  readonly responses: number;
}

/** The cells of one operator: members of the lattice × the operator, its brands and "no brand" × nodes of the plan. */
export interface Grid {
  readonly plan: ScoringPlan;
  readonly lattice: Lattice;
  /** Brands of the operator; the operator itself is column 0, "no brand" the last column if there are brands. */
  readonly brands: readonly string[];
}

const columnsOf = ({ brands }: Grid): number => (brands.length === 0 ? 1 : brands.length + 2);

/** Number of a cell. */
export const cellAt = (grid: Grid, member: number, column: number, node: number): number =>
  (member * columnsOf(grid) + column) * grid.plan.nodes.length + node;

const difference = (whole: Base, parts: readonly Base[]): Base => ({
  n: whole.n.map((n, node) => parts.reduce((left, part) => left - (part.n[node] ?? 0), n)),
  responses: parts.reduce((left, part) => left - part.responses, whole.responses),
});

/** Bases of every member and column; those that nothing selects by what others leave over. */
export function basesOf(grid: Grid, selected: (member: number, brand: string | null) => Base): Base[][] {
  const { lattice, brands } = grid;
  const bases: Base[][] = [];
  const baseAt = (member: number): Base[] => {
    const known = bases[member];
    if (known !== undefined) return known;
    const remainder = lattice.remainders.get(member);
    const columns = [null, ...brands].map((brand, column) => {
      if (remainder === undefined) return selected(member, brand);
      const others = remainder.parts.filter((part) => part !== member).map((part) => baseAt(part)[column]);
      const whole = baseAt(remainder.whole)[column] ?? { n: [], responses: 0 };
      return difference(
        whole,
        others.filter((base) => base !== undefined),
      );
    });
    const [all, ...ofBrands] = columns;
    const row = all !== undefined && brands.length > 0 ? [...columns, difference(all, ofBrands)] : columns;
    bases[member] = row;
    return row;
  };
  grid.lattice.members.forEach((_, member) => {
    baseAt(member);
  });
  return bases;
}

/** Indicators of one cell row that add up: everybody who counts for the parent answered every child. */
function treeLines(grid: Grid, bases: readonly (readonly Base[])[]): Line[] {
  const { nodes, inner } = grid.plan;
  const places = new Map(nodes.map(({ indicator }, place) => [indicator, place]));
  const families = nodes.flatMap(({ indicator }, parent) => {
    const below = nodes.filter((node) => node.parent === indicator && (node.weight ?? 0) > 0);
    // Items before inner nodes: what is hidden for its parent's sake should cost as little as it can.
    const children = below.sort((a, b) => Number(a.kind !== 'item') - Number(b.kind !== 'item'));
    const all = inner.find(({ id }) => id === indicator)?.weights.filter((weight) => weight > 0).length ?? 0;
    return children.length === 0 || children.length < all ? [] : [{ parent, children }];
  });
  return bases.flatMap((row, member) =>
    row.flatMap(({ n }, column) =>
      families.flatMap(({ parent, children }): Line[] => {
        const parts = children.map(({ indicator }) => places.get(indicator) ?? -1);
        if ((n[parent] ?? 0) === 0 || parts.some((part) => n[part] !== n[parent])) return [];
        return [
          {
            whole: cellAt(grid, member, column, parent),
            parts: parts.map((part) => cellAt(grid, member, column, part)),
            weights: children.map(({ weight }) => weight ?? 0),
          },
        ];
      }),
    ),
  );
}

/** Every way in which the cells of an operator add up: scopes, brands, and the tree where nothing is missing. */
export function linesOf(grid: Grid, bases: readonly (readonly Base[])[]): Line[] {
  const { lattice, brands, plan } = grid;
  const columns = Array.from({ length: columnsOf(grid) }, (_, column) => column);
  const lines: Line[] = [];
  plan.nodes.forEach((_, node) => {
    const at = (member: number, column: number): number => cellAt(grid, member, column, node);
    for (const { whole, parts } of lattice.partitions)
      for (const column of columns)
        lines.push({ whole: at(whole, column), parts: parts.map((part) => at(part, column)), weights: null });
    if (brands.length === 0) return;
    lattice.members.forEach((_, member) => {
      lines.push({ whole: at(member, 0), parts: columns.slice(1).map((column) => at(member, column)), weights: null });
    });
  });
  return [...lines, ...treeLines(grid, bases)];
}

/** Bases laid out as a sheet's cells. */
export function spread(
  grid: Grid,
  bases: readonly (readonly Base[])[],
  figure: (base: Base, node: number) => number,
): Sheet['n'] {
  const cells = new Float64Array(grid.lattice.members.length * columnsOf(grid) * grid.plan.nodes.length);
  bases.forEach((row, member) => {
    row.forEach((base, column) => {
      for (let node = 0; node < grid.plan.nodes.length; node += 1)
        cells[cellAt(grid, member, column, node)] = figure(base, node);
    });
  });
  return cells;
}
