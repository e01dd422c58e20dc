import type { Equation } from './determined.ts';
import type { Relation } from './relations.ts';
import type { Sums } from './sheet.ts';
import { type Bounds, between, type Constraint, type Range, shuttle } from './shuttle.ts';

const at = (of: Float64Array | undefined, cell: number): number => of?.[cell] ?? 0;

/** The relation in one measure: it holds of the true values, so that these give its right-hand side. */
function constraint(equation: Equation, rangeOf: (cell: number) => Range, truth: Float64Array | undefined): Constraint {
  const terms = [...equation].map(([cell, coefficient]) => ({ cell, coefficient, range: rangeOf(cell) }));
  return { terms, total: terms.reduce((sum, { cell, coefficient }) => sum + coefficient * at(truth, cell), 0) };
}

/** Least (or, with the highest code first, greatest) Σ points over `weight` of answers, so many of each code. */
function extreme(ranges: readonly Range[], points: readonly number[], weight: number, order: 1 | -1): number {
  let [sum, left] = [0, weight];
  ranges.forEach(({ low }, code) => {
    sum += low * (points[code] ?? 0);
    left -= low;
  });
  const codes = [...points.keys()];
  for (const code of order === 1 ? codes : codes.reverse()) {
    const { low, high } = ranges[code] ?? { low: 0, high: 0 };
    const more = Math.max(0, Math.min(left, high - low));
    sum += more * (points[code] ?? 0);
    left -= more;
  }
  return sum;
}

/** How many answers of each code a cell of an item can have, by what lines say code by code. */
function codeRanges(relations: readonly Relation[], cells: readonly number[], sums: Sums): Map<number, Range[]> {
  const ranges = new Map(cells.map((cell) => [cell, sums.points(cell).map(() => between(0, at(sums.weight, cell)))]));
  const lines = relations
    .filter(({ additive }) => additive)
    .flatMap(({ equation }) => {
      const [first = 0] = equation.keys();
      const codes = sums.points(first);
      return codes.map((_, code) =>
        constraint(equation, (cell) => ranges.get(cell)?.[code] ?? between(0, 0), sums.codes[code]),
      );
    });
  const within = [...ranges]
    .filter(([, codes]) => codes.length > 0)
    .map(([cell, codes]) => ({
      terms: codes.map((range) => ({ coefficient: 1, range })),
      total: at(sums.weight, cell),
    }));
  shuttle([...lines, ...within]);
  return ranges;
}

/**
 * A part of known respondents cannot lie further from their mean than their spread allows: |m₁ − m| ≤ s √((W − w₁)/w₁),
 * from the sum of squares between the part and the rest, which is no more than the whole W s².
 */
function withinSpread(equation: Equation, values: ReadonlyMap<number, Range>, sums: Sums): void {
  const cells = [...equation.keys()];
  if ([...equation.values()].some((coefficient) => coefficient !== 1)) return;
  const total = (of: Float64Array): number => cells.reduce((sum, cell) => sum + at(of, cell), 0);
  const [weight, mean] = [total(sums.weight), total(sums.value) / total(sums.weight)];
  const spread = Math.sqrt(Math.max(0, total(sums.square) / weight - mean * mean));
  for (const cell of cells) {
    const range = values.get(cell);
    const own = at(sums.weight, cell);
    if (range === undefined || own === 0) continue;
    const reach = spread * Math.sqrt(Math.max(0, weight - own) / own);
    range.low = Math.max(range.low, own * (mean - reach));
    range.high = Math.min(range.high, own * (mean + reach));
  }
}

/**
 * Between which bounds the mean of every unknown cell must lie, in points, for somebody who has what is printed, knows
 * the scale and solves no more than the shuttle does: the audit of a suppression pattern (Hundepool et al. 2012, ch. 4).
 * Item by item and code by code where answers are counted; by mean and spread where an indicator is a sum of several.
 * Relations between cells whose sums are not known are left out.
 */
export function feasibleMeans(relations: readonly Relation[], sums: Sums): ReadonlyMap<number, Bounds> {
  const known = relations.filter(({ equation }) => [...equation.keys()].every((cell) => at(sums.weight, cell) > 0));
  const cells = [...new Set(known.flatMap(({ equation }) => [...equation.keys()]))];
  const codes = codeRanges(known, cells, sums);
  const values = new Map(
    cells.map((cell): [number, Range] => {
      const [points, weight] = [sums.points(cell), at(sums.weight, cell)];
      const ranges = codes.get(cell) ?? [];
      if (points.length === 0) return [cell, between(0, 100 * weight)];
      return [cell, between(extreme(ranges, points, weight, 1), extreme(ranges, points, weight, -1))];
    }),
  );
  for (const { equation, additive } of known) if (additive) withinSpread(equation, values, sums);
  shuttle(known.map(({ equation }) => constraint(equation, (cell) => values.get(cell) ?? between(0, 0), sums.value)));
  return new Map(
    [...values].map(([cell, { low, high }]) => {
      const weight = at(sums.weight, cell);
      return [cell, { low: low / weight, high: high / weight }];
    }),
  );
}
