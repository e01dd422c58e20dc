import type { Cell } from '../cells.ts';
import type { Totals } from '../totals.ts';
import { TALLY } from '../totals.ts';
import { momentsAt } from '../weighting/moments-at.ts';
import { counted } from './count.ts';
import type { Sums } from './sheet.ts';
import { type Grid, spread } from './sheet-of.ts';

/** The sums of every cell of an operator. */
export function sumsOf(grid: Grid, operator: string, cells: readonly Cell[]): Sums {
  const { plan } = grid;
  const of = (measure: (totals: Totals, position: number) => number): Float64Array => {
    const bases = counted(grid, operator, cells, (_, totals) => ({
      n: plan.nodes.map(({ position }) => measure(totals, position)),
      responses: totals.responses,
    }));
    return spread(grid, bases, ({ n }, node) => n[node] ?? 0);
  };
  const moment = (totals: Totals, position: number, part: number): number =>
    momentsAt(plan, totals, position).moments[part] ?? 0;
  const points = plan.nodes.map(({ position }): readonly number[] => {
    const item = plan.items[position];
    return item === undefined ? [] : [...plan.points.subarray(item.slot, item.slot + item.codes.length)];
  });
  const most = Math.max(0, ...points.map(({ length }) => length));
  return {
    weight: of((totals, position) => moment(totals, position, 1)),
    value: of((totals, position) => moment(totals, position, 1) * moment(totals, position, 3)),
    square: of((totals, position) => {
      const mean = moment(totals, position, 3);
      return moment(totals, position, 4) + moment(totals, position, 1) * mean * mean;
    }),
    codes: Array.from({ length: most }, (_, code) =>
      of((totals, position) => {
        const item = plan.items[position];
        if (item === undefined || code >= item.codes.length) return 0;
        return totals.codes[(item.slot + code) * TALLY + 1] ?? 0;
      }),
    ),
    points: (cell) => points[cell % plan.nodes.length] ?? [],
  };
}

/** Sums of several blocks of cells as one, each from its first cell on; a cell between them has none. */
export function sumsSideBySide(blocks: readonly (readonly [first: number, sums: (() => Sums) | undefined])[]): Sums {
  const parts = blocks.flatMap(([first, sums]) => (sums === undefined ? [] : [{ first, sums: sums() }]));
  const length = Math.max(0, ...parts.map(({ first, sums }) => first + sums.weight.length));
  const joined = (of: (sums: Sums) => Float64Array | undefined): Float64Array => {
    const all = new Float64Array(length);
    for (const { first, sums } of parts) all.set(of(sums) ?? [], first);
    return all;
  };
  const codes = Math.max(0, ...parts.map(({ sums }) => sums.codes.length));
  return {
    weight: joined(({ weight }) => weight),
    value: joined(({ value }) => value),
    square: joined(({ square }) => square),
    codes: Array.from({ length: codes }, (_, code) => joined((sums) => sums.codes[code])),
    points: parts[0]?.sums.points ?? (() => []),
  };
}
