import type { Cell } from '../cells.ts';
import { momentsAt } from '../weighting/moments-at.ts';
import { counted } from './count.ts';
import type { Sums } from './sheet.ts';
import { type Grid, spread } from './sheet-of.ts';

/** Something of the moments of a set of scores (see statistics/moments.ts) that adds up over respondents. */
type Measure = (weight: number, mean: number, deviation: number) => number;

/** The sums of every cell of an operator. */
export function sumsOf(grid: Grid, operator: string, cells: readonly Cell[]): Sums {
  const of = (measure: Measure): Float64Array => {
    const bases = counted(grid, operator, cells, (plan, totals) => ({
      n: plan.nodes.map(({ position }) => {
        const { moments } = momentsAt(plan, totals, position);
        return measure(moments[1] ?? 0, moments[3] ?? 0, moments[4] ?? 0);
      }),
      responses: totals.responses,
    }));
    return spread(grid, bases, ({ n }, node) => n[node] ?? 0);
  };
  return [
    of((weight) => weight),
    of((weight, mean) => weight * mean),
    of((weight, mean, deviation) => deviation + weight * mean * mean),
  ];
}

/** Points² below which a variance is taken for none: rounding, or a spread that hides nothing. */
const NO_SPREAD = 1e-6;

/**
 * Whether everybody in these cells gave the same answer. Whoever knows what they sum to then knows each of them: a mean at
 * an end of the scale, or a spread of 0, needs no equation to be solved.
 */
export function uniform(sums: Sums, cells: readonly number[]): boolean {
  const [weight, value, square] = sums;
  const total = (of: Float64Array): number => cells.reduce((sum, cell) => sum + (of[cell] ?? Number.NaN), 0);
  const all = total(weight);
  return total(square) / all - (total(value) / all) ** 2 <= NO_SPREAD;
}
