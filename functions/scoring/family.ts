import type { Programme } from '../model/programme/index.ts';
import type { Gap } from '../model/scores.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { holm } from '../statistics/holm.ts';

const ADJUSTMENTS = { holm, 'benjamini-hochberg': benjaminiHochberg } as const;

function verdictOf(gap: Gap, pAdjusted: number, significance: number): Gap['verdict'] {
  if (pAdjusted >= significance || gap.difference === null) return 'level';
  return gap.difference > 0 ? 'ahead' : 'behind';
}

/**
 * Adjusts p over each family and gives the verdicts. A family is all publishable gaps of one scope at one level of the
 * tree, whatever a report prints of them; items outside the tree are one of their own. A gap without p (a hidden side,
 * or no spread on either side, so that nothing can be tested) is in no family and stays `insufficient`.
 */
export function judged(scope: string, gaps: readonly Gap[], rules: Programme['rules']): Gap[] {
  const result = [...gaps];
  for (const level of new Set(gaps.map((gap) => gap.level))) {
    const tested = gaps.flatMap((gap, index) =>
      gap.level === level && gap.p !== null ? [{ gap, p: gap.p, index }] : [],
    );
    const family = { id: level === null ? `${scope}/outside` : `${scope}/level-${level}`, size: tested.length };
    const adjusted = ADJUSTMENTS[rules.adjustment](tested.map(({ p }) => p));
    tested.forEach(({ gap, index }, i) => {
      const pAdjusted = adjusted[i] ?? 1;
      result[index] = { ...gap, pAdjusted, family, verdict: verdictOf(gap, pAdjusted, rules.significance) };
    });
  }
  return result;
}
