import { demand } from '../input-error.ts';
import { finish, mixBlock, murmur3 } from './murmur.ts';

/** Replicates of a bootstrap unless told otherwise; fewer make its interval jump from run to run. */
export const REPLICATES = 2000;

/** 2^32 · P(k ≤ j) of a Poisson variable with mean 1, j = 0, 1, …: a hash below the first bound draws 0, and so on. */
const BOUNDS = (() => {
  const bounds: number[] = [];
  let probability = Math.exp(-1);
  let below = 0;
  for (let j = 1; j <= 12; j += 1) {
    below += probability;
    bounds.push(below * 2 ** 32);
    probability /= j;
  }
  return Float64Array.from(bounds);
})();

const SECOND_SEED = 0x9747b28c;

/**
 * How often the response `id` is drawn in each replicate: one Poisson(1) number per place of `draws`, which it fills.
 * A response is drawn the same number of times in whichever shard, order or revision it stands; change of one response
 * leaves the draws of all others.
 *
 * The draw of replicate r is the Poisson quantile of a 32-bit hash that depends on 64 bits of the id: MurmurHash3
 * (x86_32) of the id's UTF-8 bytes with seed 0 is the state into which r is mixed as one block; the hash with seed
 * 0x9747b28c is added by exclusive or before the final mix. At most 12 (P(k > 12) = 6e-11).
 *
 * Source: Hanley and MacGibbon (2006), Computer Methods and Programs in Biomedicine 83, 57-62; Chamandy et al. (2012),
 * Estimating uncertainty for massive data streams, Google. Sample size varies by √n between replicates, which a mean does
 * not mind.
 * @throws {StatisticsInputError} for an empty id: all such would be drawn together.
 */
export function poissonDraws(id: string, draws: Uint8Array): void {
  demand(id !== '', 'A response without id cannot be drawn: the bootstrap tells responses apart by their ids.');
  const first = murmur3(id, 0);
  const second = murmur3(id, SECOND_SEED);
  for (let r = 0; r < draws.length; r += 1) {
    const hash = finish(mixBlock(first, r) ^ second);
    let k = 0;
    while (k < BOUNDS.length && hash >= (BOUNDS[k] ?? 0)) k += 1;
    draws[r] = k;
  }
}
