import cdf from '@stdlib/stats-base-dists-normal-cdf';
import probit from '@stdlib/stats-base-dists-normal-quantile';
import { Z_975 } from '../normal.ts';
import { quantile } from '../quantile.ts';

/**
 * 95 % bias-corrected and accelerated interval: percentiles of the ascending replicates, moved by the median bias
 * z0 = Φ⁻¹(share of replicates below the estimate) and by the acceleration (see acceleration.ts), in the unit of the
 * estimate. Null where all replicates lie on one side of the estimate: then z0 has no value.
 * Source: Efron (1987), JASA 82, 171-185; as boot.ci(type = "bca") in R, but for its interpolation. Without bias and
 * acceleration it is the percentile interval.
 */
export function bcaInterval(
  ascending: ArrayLike<number>,
  estimate: number,
  acceleration: number,
): [number, number] | null {
  let below = 0;
  while (below < ascending.length && (ascending[below] ?? 0) < estimate) below += 1;
  if (below === 0 || below === ascending.length) return null;
  const z0 = probit(below / ascending.length, 0, 1);
  const moved = (z: number): number => cdf(z0 + (z0 + z) / (1 - acceleration * (z0 + z)), 0, 1);
  return [quantile(ascending, moved(-Z_975), 6), quantile(ascending, moved(Z_975), 6)];
}
