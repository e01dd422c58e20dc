import { ascending } from './order.ts';

/**
 * p values adjusted by Benjamini and Hochberg's step-up method, which holds the expected share of false findings among
 * the findings (false discovery rate) at the level, for tests that are independent or positively dependent. The i-th
 * smallest of m becomes min over j ≥ i of min(1, m/j · p_j). Order of the input kept.
 *
 * Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300. As R's
 * p.adjust(method = "BH"). Example: 0.01, 0.01, 0.02, 0.03 become 0.02, 0.02, 0.0267, 0.03.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let ceiling = 1;
  ascending(p)
    .map((index, i) => ({ index, place: i + 1 }))
    .reverse()
    .forEach(({ index, place }) => {
      ceiling = Math.min(ceiling, (p.length / place) * (p[index] ?? 1));
      adjusted[index] = ceiling;
    });
  return adjusted;
}
