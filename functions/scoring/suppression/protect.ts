import { determined } from './determined.ts';
import { feasibleMeans } from './feasible.ts';
import { type Relation, relationsOf } from './relations.ts';
import type { Line, Reason, Sheet, Sums } from './sheet.ts';

/**
 * Points: between narrower bounds than this nobody may know a mean that is hidden for its small base. The protection level
 * of a hidden cell: 5 % of the scale, as the p % rule does with p = 5.
 */
export const PROTECTION = 5;

/** One sheet while further cells are hidden. */
class Protection {
  readonly hidden: Map<number, Reason>;
  readonly #sheet: Sheet;
  readonly #shown: Set<number>;
  readonly #linesOf = new Map<number, Line[]>();
  #sums: Sums | null = null;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.hidden = new Map();
    this.#shown = new Set(sheet.shown);
    for (const [cell, reason] of sheet.hidden) this.#hide(cell, reason);
    for (const line of sheet.lines) {
      for (const cell of [line.whole, ...line.parts]) {
        const lines = this.#linesOf.get(cell) ?? [];
        lines.push(line);
        this.#linesOf.set(cell, lines);
      }
    }
  }

  /** Hides until no hidden cell follows from what is shown, and no small group of them does. */
  run(): void {
    let more = true;
    while (more) {
      more =
        this.#sheet.lines.filter((line) => this.#mend(line)).length > 0 ||
        this.#hideNearEach(this.#determined()) ||
        this.#hideNearEach(this.#nearlyKnown());
    }
  }

  #n(cell: number): number {
    return this.#sheet.n[cell] ?? 0;
  }

  #unknown(cell: number): boolean {
    return this.#n(cell) > 0 && !this.#shown.has(cell);
  }

  /** Nobody may work it out. */
  #protected(cell: number): boolean {
    return this.hidden.has(cell) || (this.#n(cell) > 0 && this.#n(cell) < (this.#sheet.least[cell] ?? 0));
  }

  /** Hides one more cell of a line that gives something away. */
  #mend(line: Line): boolean {
    const parts = line.parts.filter((cell) => this.#unknown(cell));
    const unknown = this.#unknown(line.whole) ? [line.whole, ...parts] : parts;
    if (!unknown.some((cell) => this.#protected(cell))) return false;
    if (unknown.length === 1) return this.#hideOne([line]);
    if (line.weights !== null || unknown.length > parts.length) return false;
    const together = parts.reduce((sum, cell) => sum + this.#n(cell), 0);
    return together < (this.#sheet.least[line.whole] ?? 0) && this.#hideOne([line]);
  }

  /** Too small to be known, not only hidden for another's sake. */
  #small(cell: number): boolean {
    const n = this.#n(cell);
    return this.#sheet.hidden.get(cell) === 'small_base' || (n > 0 && n < (this.#sheet.least[cell] ?? 0));
  }

  #relations(): Relation[] {
    return relationsOf(this.#sheet.lines, (cell) => this.#unknown(cell));
  }

  /** Solves the whole system: lines that each have two unknowns may still determine one together. */
  #determined(): number[] {
    const equations = this.#relations().map(({ equation }) => equation);
    return [...determined(equations)].filter((cell) => this.#protected(cell));
  }

  /** Small cells whose mean is known but for a few points: because all around answer alike, say. */
  #nearlyKnown(): number[] {
    const { sums, lines } = this.#sheet;
    if (!lines.some(({ whole, parts }) => [whole, ...parts].some((cell) => this.#small(cell)))) return [];
    this.#sums ??= sums?.() ?? null;
    if (this.#sums === null) return [];
    return [...feasibleMeans(this.#relations(), this.#sums)]
      .filter(([cell, { low, high }]) => this.#small(cell) && high - low < PROTECTION)
      .map(([cell]) => cell);
  }

  /** Hides one more cell around each that follows. Whether there was anything left to hide. */
  #hideNearEach(cells: readonly number[]): boolean {
    return cells.toSorted((a, b) => a - b).filter((cell) => this.#hideNear(cell)).length > 0;
  }

  /** Hides the next cell around an exposed one: where respondents add up if it can, else further out. */
  #hideNear(cell: number): boolean {
    const seen = new Set([cell]);
    for (let edge = [cell]; edge.length > 0; ) {
      const lines = edge.flatMap((at) => this.#linesOf.get(at) ?? []);
      if (this.#hideOne(lines.filter(({ weights }) => weights === null)) || this.#hideOne(lines)) return true;
      edge = [...new Set(lines.flatMap((line) => [line.whole, ...line.parts]))].filter((at) => !seen.has(at));
      for (const at of edge) seen.add(at);
    }
    return false;
  }

  /** Hides the smallest cell of these lines that can be hidden. */
  #hideOne(lines: readonly Line[]): boolean {
    const size = (cell: number): number => this.#sheet.size[cell] ?? 0;
    const [first] = lines
      .flatMap((line) => [...line.parts, line.whole])
      .filter((cell) => this.#sheet.hideable.has(cell) && this.#shown.has(cell) && this.#n(cell) > 0)
      .sort((a, b) => size(a) - size(b));
    if (first !== undefined) this.#hide(first, 'complementary');
    return first !== undefined;
  }

  #hide(cell: number, reason: Reason): void {
    this.hidden.set(cell, reason);
    if (!this.#sheet.hideable.has(cell)) return;
    this.#shown.delete(cell);
    for (const entailed of this.#sheet.entails.get(cell) ?? []) this.#shown.delete(entailed);
  }
}

/**
 * Which cells must be hidden, with the reason: those that a sheet hides anyway, and further ones (the smallest first), so
 * that no hidden cell follows from the shown ones. Along every line the unknown cells are at least two, and where
 * respondents add up to what is known, they stand for as many together as may be known. Cells that several lines determine
 * only together are found by solving them all. Where sums are known, the mean of a cell that is hidden for its small base
 * can be bounded to no less than {@link PROTECTION} points (see feasible.ts). What is left: differences from an earlier
 * revision, parts of lost points and figures beside the scores are protected from being solved for, not from bounds; and
 * bounds of several lines together are those of the shuttle, which linear programming could in principle narrow.
 *
 * Complementary cell suppression: Cox (1980), Journal of the American Statistical Association 75, 377-385; Hundepool et
 * al. (2012), Statistical Disclosure Control, ch. 4.
 */
export function protect(sheet: Sheet): ReadonlyMap<number, Reason> {
  const protection = new Protection(sheet);
  protection.run();
  return protection.hidden;
}
