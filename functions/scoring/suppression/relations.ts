import type { Equation } from './determined.ts';
import type { Line } from './sheet.ts';

/** An equation between unknown cells. */
export interface Relation {
  readonly equation: Equation;
  /** Whether respondents add up, and with them the answers with each code. */
  readonly additive: boolean;
}

/** What lines say of the cells that are unknown; lines that say nothing of them are left out. */
export function relationsOf(lines: readonly Line[], unknown: (cell: number) => boolean): Relation[] {
  return lines.flatMap(({ whole, parts, weights }): Relation[] => {
    const terms = new Map<number, number>();
    if (unknown(whole)) terms.set(whole, -1);
    parts.forEach((cell, i) => {
      const weight = weights === null ? 1 : (weights[i] ?? 0);
      if (weight !== 0 && unknown(cell)) terms.set(cell, weight);
    });
    return terms.size === 0 ? [] : [{ equation: terms, additive: weights === null }];
  });
}
