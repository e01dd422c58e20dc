import { demand } from '../input-error.ts';

/** 2^15 regressions take milliseconds; each further driver doubles them. */
export const MOST_LMG_DRIVERS = 15;

/** R² of the regression on every set of drivers; set m is the bits of its index. */
function everyRSquared(correlations: readonly (readonly number[])[]): Float64Array {
  const p = correlations.length - 1;
  const rSquared = new Float64Array(2 ** p);
  // Drivers enter in ascending order; what is left of the later ones and the outcome is eliminated step by step, so that
  // rounding does not add up over more than p steps.
  const visit = (set: number, from: number, left: readonly (readonly number[])[]): void => {
    for (let i = from; i < p; i += 1) {
      const row = left[i - from] ?? [];
      const pivot = row[i - from] ?? 0;
      const gain = (row.at(-1) ?? 0) ** 2 / pivot;
      const next = set | (1 << i);
      rSquared[next] = (rSquared[set] ?? 0) + gain;
      const later = left.slice(i - from + 1);
      visit(
        next,
        i + 1,
        later.map((values, l) => {
          const share = (row[i - from + 1 + l] ?? 0) / pivot;
          return values.slice(i - from + 1).map((value, m) => value - share * (row[i - from + 1 + m] ?? 0));
        }),
      );
    }
  };
  visit(0, 0, correlations);
  return rSquared;
}

/**
 * What each driver contributes to R², averaged over all orders in which the drivers can enter:
 * LMG_j = Σ over sets S without j of |S|!(p − |S| − 1)!/p! · (R²(S ∪ j) − R²(S)), the Shapley value of R². Never negative;
 * sums to R² of all drivers; does not depend on their order.
 *
 * Source: Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis; Grömping (2006), Journal
 * of Statistical Software 17(1), as its R package relaimpo.
 * Example: two uncorrelated drivers that correlate 0.6 and 0.3 with the outcome contribute 0.36 and 0.09.
 * @param correlations Of the drivers and the outcome (last), of full rank.
 * @throws {StatisticsInputError} for more than 15 drivers.
 */
export function lmg(correlations: readonly (readonly number[])[]): number[] {
  const p = correlations.length - 1;
  demand(p >= 1 && p <= MOST_LMG_DRIVERS, `LMG needs 1 to ${MOST_LMG_DRIVERS} drivers, not ${p}.`);
  const rSquared = everyRSquared(correlations);
  const weight = [1 / p];
  for (let size = 1; size < p; size += 1) weight.push(((weight[size - 1] ?? 0) * size) / (p - size));
  const sizes = new Uint8Array(rSquared.length);
  for (let set = 1; set < sizes.length; set += 1) sizes[set] = (sizes[set >> 1] ?? 0) + (set & 1);
  return Array.from({ length: p }, (_, j) => {
    const bit = 1 << j;
    let sum = 0;
    for (let set = 0; set < rSquared.length; set += 1) {
      if ((set & bit) !== 0) continue;
      sum += (weight[sizes[set] ?? 0] ?? 0) * ((rSquared[set | bit] ?? 0) - (rSquared[set] ?? 0));
    }
    return sum;
  });
}
