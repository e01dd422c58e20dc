/** One part of a variance: how much of the squared standard error it is, and the respondents it was estimated from. */
interface Part {
  readonly variance: number;
  readonly n: number;
}

/**
 * Degrees of freedom of a standard error that is the root of a sum of independent parts:
 * (Σv)²/Σ(v²/(n − 1)), Welch-Satterthwaite for any number of parts. Between the smallest n − 1 and their sum.
 * Parts with v = 0 or n < 2 add nothing; null if Σv = 0.
 *
 * Source: Satterthwaite (1946), Biometrics Bulletin 2, 110-114. Example: 1 from 11 and 1 from 21 give 4/(0.1 + 0.05) = 26.7.
 */
export function satterthwaite(parts: readonly Part[]): number | null {
  const known = parts.filter(({ variance, n }) => variance > 0 && n > 1);
  const total = known.reduce((sum, { variance }) => sum + variance, 0);
  if (total === 0) return null;
  return 1 / known.reduce((sum, { variance, n }) => sum + (variance / total) ** 2 / (n - 1), 0);
}
