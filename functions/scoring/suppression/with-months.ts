import type { Line, Reason, Sheet, Sums } from './sheet.ts';
import { sumsSideBySide } from './sums.ts';

/** The same cells in one month of the period, as its own report printed them. */
export interface MonthCells {
  readonly n: Float64Array;
  readonly lines: readonly Line[];
  /** Of the printed cells, those that were not. */
  readonly hidden: ReadonlySet<number>;
  /** Unless they are not known. */
  readonly sums?: () => Sums;
}

const joined = (blocks: readonly Float64Array[]): Float64Array =>
  Float64Array.from(blocks.flatMap((block) => [...block]));

const moved = (lines: readonly Line[], by: number): Line[] =>
  lines.map(({ whole, parts, weights }) => ({ whole: whole + by, parts: parts.map((cell) => cell + by), weights }));

/**
 * A sheet of a longer period with its months behind it: whoever has the reports of both can subtract months from it. What
 * a month printed cannot be hidden any more, and a cell that every month printed is known whatever this sheet does.
 */
export function withMonths(sheet: Sheet, printed: ReadonlySet<number>, months: readonly MonthCells[]): Sheet {
  const start = sheet.n.length;
  const length = months[0]?.n.length ?? 0;
  const at = (month: number): number => start + month * length;
  const has = (month: MonthCells, cell: number): boolean => (month.n[cell] ?? 0) > 0;
  const wasShown = (month: MonthCells, cell: number): boolean => printed.has(cell) && !month.hidden.has(cell);
  const known = (cell: number): boolean => months.every((month) => !has(month, cell) || wasShown(month, cell));
  const cells = Array.from({ length }, (_, cell) => cell);
  const wholes = cells
    .filter((cell) => (sheet.n[cell] ?? 0) > 0)
    .map((cell): Line => {
      const parts = months.flatMap((month, m) => (has(month, cell) ? [cell + at(m)] : []));
      return { whole: cell, parts, weights: null };
    });
  const hiddenThen = months.flatMap(({ hidden }, m) =>
    [...hidden].map((cell): [number, Reason] => [cell + at(m), 'complementary']),
  );
  return {
    n: joined([sheet.n, ...months.map(({ n }) => n)]),
    least: joined([sheet.least, ...months.map(() => sheet.least.slice(0, length))]),
    size: joined([sheet.size, ...months.map(() => sheet.size.slice(0, length))]),
    shown: new Set([
      ...sheet.shown,
      ...months.flatMap((month, m) => cells.filter((cell) => wasShown(month, cell)).map((cell) => cell + at(m))),
    ]),
    hideable: new Set([...sheet.hideable].filter((cell) => cell >= length || !known(cell))),
    hidden: new Map([...sheet.hidden, ...hiddenThen]),
    entails: sheet.entails,
    ...(sheet.sums && {
      sums: () => sumsSideBySide([[0, sheet.sums], ...months.map(({ sums }, m) => [at(m), sums] as const)]),
    }),
    lines: [...sheet.lines, ...months.flatMap(({ lines }, m) => moved(lines, at(m))), ...wholes],
  };
}
