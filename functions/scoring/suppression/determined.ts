/** Coefficients of the unknowns of one equation; what it is equal to is known and does not matter here. */
export type Equation = ReadonlyMap<number, number>;

/** Weights such as 1/3 leave this much behind where they cancel. */
const NOTHING = 1e-9;

/** Unknowns by how many equations they stand in, rare ones first: what is solved for those touches few other equations. */
function ranksOf(equations: readonly Equation[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const equation of equations)
    for (const unknown of equation.keys()) uses.set(unknown, (uses.get(unknown) ?? 0) + 1);
  const order = [...uses].sort(([a, m], [b, n]) => m - n || a - b);
  return new Map(order.map(([unknown], rank) => [unknown, rank]));
}

function firstOf(row: Equation, ranks: ReadonlyMap<number, number>): number | undefined {
  let first: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const unknown of row.keys()) {
    const rank = ranks.get(unknown) ?? 0;
    if (rank < least) [first, least] = [unknown, rank];
  }
  return first;
}

/** Rows by their first unknown, each without the first unknowns of the rows before it (Gaussian elimination, sparse). */
function echelon(equations: readonly Equation[], ranks: ReadonlyMap<number, number>): Map<number, Equation> {
  const rows = new Map<number, Equation>();
  for (const equation of [...equations].sort((a, b) => a.size - b.size)) {
    const row = new Map(equation);
    for (let first = firstOf(row, ranks); first !== undefined; first = firstOf(row, ranks)) {
      const known = rows.get(first);
      if (known === undefined) {
        rows.set(first, row);
        break;
      }
      const factor = (row.get(first) ?? 0) / (known.get(first) ?? 1);
      for (const [unknown, coefficient] of known) {
        const left = (row.get(unknown) ?? 0) - factor * coefficient;
        if (unknown === first || Math.abs(left) < NOTHING) row.delete(unknown);
        else row.set(unknown, left);
      }
    }
  }
  return rows;
}

/** A number from 1 to 2 that looks like chance, the same for the same unknown (Knuth's multiplicative hash). */
const arbitrary = (unknown: number): number => 1 + (Math.imul(unknown + 1, 2_654_435_761) >>> 0) / 2 ** 32;

/**
 * The unknowns that a system of linear equations determines, whatever its right-hand sides: those in which no two of its
 * solutions differ. The difference of two solutions solves the system with right-hand sides of 0; one such difference is
 * made, from arbitrary values of the unknowns that are free. An unknown that can differ at all is 0 in it by a
 * coincidence only, and then counts as determined.
 */
export function determined(equations: readonly Equation[]): Set<number> {
  const ranks = ranksOf(equations);
  const rows = echelon(equations, ranks);
  const values = new Map<number, number>();
  const result = new Set<number>();
  for (const unknown of [...ranks.keys()].reverse()) {
    const row = rows.get(unknown);
    if (row === undefined) {
      values.set(unknown, arbitrary(unknown));
      continue;
    }
    let sum = 0;
    let size = 0;
    for (const [other, coefficient] of row) {
      if (other === unknown) continue;
      sum += coefficient * (values.get(other) ?? 0);
      size += Math.abs(coefficient * (values.get(other) ?? 0));
    }
    const fixed = Math.abs(sum) <= NOTHING * size;
    values.set(unknown, fixed ? 0 : -sum / (row.get(unknown) ?? 1));
    if (fixed) result.add(unknown);
  }
  return result;
}
