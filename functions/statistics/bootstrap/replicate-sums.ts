import { demand } from '../input-error.ts';

/**
 * What a Poisson bootstrap of a weighted mean keeps, however many responses there are: Σw·k·x of every replicate, then
 * Σw·k of every replicate, 16 bytes a replicate. Thousands of answers at a time, no answer twice.
 */
export type ReplicateSums = Float64Array;

export const emptyReplicates = (replicates: number): ReplicateSums => new Float64Array(2 * replicates);

/** Adds a value `x` with weight `w`, drawn as often as `draws` says (see poisson-draws.ts); `sums` of as many replicates. */
export function addReplicates(sums: ReplicateSums, draws: Uint8Array, x: number, w: number): void {
  const replicates = draws.length;
  demand(sums.length === 2 * replicates, `Sums of ${sums.length / 2} replicates cannot take ${replicates} draws.`);
  const product = w * x;
  for (let r = 0; r < replicates; r += 1) {
    const k = draws[r] ?? 0;
    if (k === 0) continue;
    sums[r] = (sums[r] ?? 0) + k * product;
    sums[replicates + r] = (sums[replicates + r] ?? 0) + k * w;
  }
}

/**
 * Adds `from`, its weights multiplied by `factor`, to `into`. Merge shards in a fixed order: the last bits of a sum
 * depend on it. The factor is a cell's calibration factor, as in scaleMoments.
 */
export function mergeReplicates(into: ReplicateSums, from: ReplicateSums, factor = 1): void {
  demand(into.length === from.length, `Sums of ${into.length / 2} and ${from.length / 2} replicates do not add up.`);
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) + (from[i] ?? 0) * factor;
}

/** Mean of every replicate, ascending; those that drew nobody are left out. */
export function replicateMeans(sums: ReplicateSums): Float64Array {
  const replicates = sums.length / 2;
  const weights = sums.subarray(replicates);
  return sums
    .subarray(0, replicates)
    .map((sum, r) => (weights[r] === 0 ? Number.NaN : sum / (weights[r] ?? 1)))
    .filter((mean) => !Number.isNaN(mean))
    .sort();
}
