import type { Programme } from '../model/programme/index.ts';
import type { Gap } from '../model/scores.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { holm } from '../statistics/holm.ts';

const ADJUSTMENTS = { holm, 'benjamini-hochberg': benjaminiHochberg } as const;

/** A comparison at one level of the tree, null outside it; p is null where nothing can be tested. */
interface Testable {
  readonly level: number | null;
  readonly difference: number | null;
  readonly p: number | null;
}

/** What a test comes to among the others of its family. */
interface Settled {
  readonly pAdjusted: number;
  readonly family: { readonly id: string; readonly size: number };
  /** Sign of a difference that is significant after adjustment; 0 for one that is not. */
  readonly direction: -1 | 0 | 1;
}

function directionOf({ difference }: Testable, pAdjusted: number, significance: number): Settled['direction'] {
  if (pAdjusted >= significance || difference === null) return 0;
  return difference > 0 ? 1 : -1;
}

/**
 * Adjusts p over each family: all comparisons of one kind and scope at one level of the tree that can be tested, whatever
 * a report prints of them; items outside the tree are one of their own. Null for a comparison without p: it is in none.
 * @param familyOf id of a family from that of its level, such as `level-1`.
 */
export function settled(
  comparisons: readonly Testable[],
  rules: Programme['rules'],
  familyOf: (level: string) => string,
): (Settled | null)[] {
  const result = comparisons.map((): Settled | null => null);
  for (const level of new Set(comparisons.map((comparison) => comparison.level))) {
    const tested = comparisons.flatMap((comparison, index) =>
      comparison.level === level && comparison.p !== null ? [{ comparison, p: comparison.p, index }] : [],
    );
    const family = { id: familyOf(level === null ? 'outside' : `level-${level}`), size: tested.length };
    const adjusted = ADJUSTMENTS[rules.adjustment](tested.map(({ p }) => p));
    tested.forEach(({ comparison, index }, i) => {
      const pAdjusted = adjusted[i] ?? 1;
      result[index] = { pAdjusted, family, direction: directionOf(comparison, pAdjusted, rules.significance) };
    });
  }
  return result;
}

const VERDICTS = { '-1': 'behind', '0': 'level', '1': 'ahead' } as const;

/**
 * Gives the gaps of one scope their verdicts. A gap that cannot be tested (a hidden side, or no spread on either side)
 * stays `insufficient`.
 */
export function judged(scope: string, gaps: readonly Gap[], rules: Programme['rules']): Gap[] {
  const all = settled(gaps, rules, (level) => `${scope}/${level}`);
  return gaps.map((gap, i) => {
    const test = all[i];
    if (!test) return gap;
    const { pAdjusted, family, direction } = test;
    return { ...gap, pAdjusted, family, verdict: VERDICTS[direction] };
  });
}
