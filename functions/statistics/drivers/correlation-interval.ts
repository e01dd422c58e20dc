import { Z_975 } from '../normal.ts';

/**
 * 95 % interval of a Pearson correlation by Fisher's z: tanh(artanh r ± 1.96/√(n − 3)). Null for n ≤ 3 or |r| = 1, where it
 * is not defined. `n` may be an effective sample size.
 *
 * Source: Fisher (1921), Metron 1, 3-32; as R's cor.test. Example: r = 0.5 of 28 is [0.156, 0.736].
 */
export function correlationInterval(r: number, n: number): [number, number] | null {
  if (n <= 3 || Math.abs(r) >= 1) return null;
  const half = Z_975 / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}
