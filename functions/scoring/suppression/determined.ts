/** Coefficients of the unknowns of one equation; what it is equal to is known and does not matter here. */
export type Equation = ReadonlyMap<number, number>;

/** Weights such as 1/3 leave this much behind where they cancel. */
const NOTHING = 1e-9;

function subtract(row: Map<number, number>, factor: number, pivotRow: Equation): void {
  for (const [unknown, coefficient] of pivotRow) {
    const left = (row.get(unknown) ?? 0) - factor * coefficient;
    if (Math.abs(left) < NOTHING) row.delete(unknown);
    else row.set(unknown, left);
  }
}

/** The unknown to solve a row for: that with the largest coefficient, so that errors do not grow. */
function pivotOf(row: Equation): number | undefined {
  let best: number | undefined;
  let size = 0;
  for (const [unknown, coefficient] of row) {
    if (Math.abs(coefficient) <= size * (1 + NOTHING)) continue;
    best = unknown;
    size = Math.abs(coefficient);
  }
  return best;
}

/**
 * The unknowns that a system of linear equations determines, whatever its right-hand sides: those that stand alone in a
 * row of the reduced row echelon form (Gauss-Jordan elimination on sparse rows, short rows first).
 */
export function determined(equations: readonly Equation[]): Set<number> {
  const rows = new Map<number, Map<number, number>>();
  const holders = new Map<number, Set<number>>();
  for (const equation of [...equations].sort((a, b) => a.size - b.size)) {
    const row = new Map(equation);
    for (const unknown of equation.keys()) {
      const known = rows.get(unknown);
      if (known !== undefined) subtract(row, row.get(unknown) ?? 0, known);
    }
    const pivot = pivotOf(row);
    if (pivot === undefined) continue;
    const scale = row.get(pivot) ?? 1;
    for (const [unknown, coefficient] of row) row.set(unknown, coefficient / scale);
    rows.set(pivot, row);
    for (const unknown of row.keys()) holders.set(unknown, (holders.get(unknown) ?? new Set()).add(pivot));
    for (const other of holders.get(pivot) ?? []) {
      const target = rows.get(other);
      if (target === undefined || target === row || !target.has(pivot)) continue;
      subtract(target, target.get(pivot) ?? 0, row);
      for (const unknown of row.keys()) if (target.has(unknown)) holders.get(unknown)?.add(other);
    }
  }
  return new Set([...rows].filter(([, row]) => row.size === 1).map(([pivot]) => pivot));
}
