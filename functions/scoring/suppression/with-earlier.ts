import { LEAST_DIFFERENCE } from './differencing.ts';
import type { Line, Sheet } from './sheet.ts';

/** The same cells in a revision that was published before. */
export interface Before {
  readonly n: Float64Array;
  readonly lines: readonly Line[];
  /** Of the printed cells, those that were not. */
  readonly hidden: ReadonlySet<number>;
  /** Respondents in whom a cell differs. */
  readonly changed: Float64Array;
}

const joined = (...blocks: readonly Float64Array[]): Float64Array => {
  const all = new Float64Array(blocks.reduce((length, block) => length + block.length, 0));
  blocks.reduce((at, block) => {
    all.set(block, at);
    return at + block.length;
  }, 0);
  return all;
};

const moved = (lines: readonly Line[], by: number): Line[] =>
  lines.map(({ whole, parts, weights }) => ({ whole: whole + by, parts: parts.map((cell) => cell + by), weights }));

/**
 * A sheet with one more earlier revision behind it: whoever has both can subtract one from the other. Behind the cells of
 * this revision, and of those that stand there already, stand those of the earlier one, which cannot be hidden any more,
 * then the differences of the two, which may not be known where they rest on fewer than ten respondents. A cell in which
 * nothing changed is known if the earlier one printed it.
 */
export function withEarlier(sheet: Sheet, printed: ReadonlySet<number>, before: Before): Sheet {
  const { length } = before.n;
  const { changed } = before;
  const then = sheet.n.length;
  const since = then + length;
  const differs = (cell: number): boolean => (changed[cell] ?? 0) > 0;
  const wasShown = (cell: number): boolean => printed.has(cell) && !before.hidden.has(cell);
  const cells = Array.from({ length }, (_, cell) => cell);
  const known = cells.filter(wasShown);
  const identities = cells
    .filter((cell) => (sheet.n[cell] ?? 0) > 0 || (before.n[cell] ?? 0) > 0)
    .map((cell): Line => {
      const parts = differs(cell) ? [cell + then, cell + since] : [cell + then];
      return { whole: cell, parts, weights: parts.map(() => 1) };
    });
  const asBefore = new Set(known.filter((cell) => !differs(cell)));
  const additive = sheet.lines.filter(({ whole, weights }) => weights === null && whole < length);
  return {
    n: joined(sheet.n, before.n, changed),
    least: joined(sheet.least, sheet.least.slice(0, length), new Float64Array(length).fill(LEAST_DIFFERENCE)),
    size: joined(sheet.size, sheet.size.slice(0, length), changed),
    shown: new Set([...sheet.shown, ...known.flatMap((cell) => [cell + then, cell + since])]),
    hideable: new Set([...sheet.hideable].filter((cell) => !asBefore.has(cell))),
    hidden: new Map([...sheet.hidden, ...[...before.hidden].map((cell) => [cell + then, 'complementary'] as const)]),
    ...(sheet.sums && { sums: sheet.sums }),
    entails: new Map([
      ...sheet.entails,
      ...known.map((cell) => [cell, [...(sheet.entails.get(cell) ?? []), cell + since]] as const),
    ]),
    lines: [...sheet.lines, ...moved(before.lines, then), ...moved(additive, since), ...identities],
  };
}
