import type { CalibrationGroup } from './calibration-group.ts';

/** Rounds after which the fit is near enough even where the margins are strongly associated; R's survey does ten. */
const MOST_ROUNDS = 1000;
const CONVERGED = 1e-14;

/**
 * Least-squares fit of group means by a sum of one effect per category of every margin, found by sweeping the means of
 * each margin out in turn (alternating projections); needs no inverse, so margins that repeat each other do no harm.
 * `sums` and `masses` per group: the mean of a group is sum/mass. One margin: its category means, in one round.
 */
export function fitMarginEffects(
  groups: readonly CalibrationGroup[],
  sums: readonly number[],
  masses: readonly number[],
): Float64Array {
  const fit = new Float64Array(groups.length);
  const scale = groups.reduce((most, _, g) => Math.max(most, Math.abs(sums[g] ?? 0) / (masses[g] || 1)), 0);
  const margins = groups[0]?.codes.length ?? 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let step = 0;
    for (let m = 0; m < margins; m += 1) {
      const effects = new Map<number, { sum: number; mass: number }>();
      groups.forEach(({ codes }, g) => {
        const effect = effects.get(codes[m] ?? 0) ?? { sum: 0, mass: 0 };
        effect.sum += (sums[g] ?? 0) - (masses[g] ?? 0) * (fit[g] ?? 0);
        effect.mass += masses[g] ?? 0;
        effects.set(codes[m] ?? 0, effect);
      });
      groups.forEach(({ codes }, g) => {
        const { sum, mass } = effects.get(codes[m] ?? 0) ?? { sum: 0, mass: 0 };
        const effect = mass === 0 ? 0 : sum / mass;
        fit[g] = (fit[g] ?? 0) + effect;
        step = Math.max(step, Math.abs(effect));
      });
    }
    if (step <= CONVERGED * scale || margins === 1) break;
  }
  return fit;
}
