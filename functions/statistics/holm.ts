import { ascending } from './order.ts';

/**
 * p values adjusted by Holm's step-down method, which holds the chance of any false finding in the family
 * (family-wise error rate) at the level, whatever the dependence between the tests. The i-th smallest of m becomes
 * max over j ≤ i of min(1, (m − j + 1) · p_j). Order of the input kept; an empty family gives an empty list.
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65-70. As R's p.adjust(method = "holm").
 * Example: 0.01, 0.01, 0.02, 0.03 become 0.04 each.
 */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let floor = 0;
  ascending(p).forEach((index, i) => {
    floor = Math.max(floor, Math.min(1, (p.length - i) * (p[index] ?? 1)));
    adjusted[index] = floor;
  });
  return adjusted;
}
