import { MOMENTS } from '../moments.ts';

/**
 * The set of moments at `at` (see moments.ts) as it would be had every weight been `factor` times as large. Post-strata
 * and raking give all respondents of a cell one factor, so that moments taken with base weights need no second pass over
 * the answers. `factor` ≥ 0; 0 leaves an empty set: who has no weight takes no part.
 */
export function scaleMoments(block: Float64Array, at: number, factor: number): void {
  if (factor === 0) {
    block.fill(0, at, at + MOMENTS);
    return;
  }
  const square = factor * factor;
  const powers = [1, factor, square, 1, factor, 1, square];
  powers.forEach((power, i) => {
    block[at + i] = (block[at + i] ?? 0) * power;
  });
}
