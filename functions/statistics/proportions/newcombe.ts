/** A proportion with Wilson's interval. */
interface Estimated {
  readonly share: number;
  readonly ci95: readonly [number, number];
}

/** Length of the third side: √(a² − 2r·a·b + b²). */
const across = (a: number, b: number, r: number): number => Math.sqrt(Math.max(0, a * a - 2 * r * a * b + b * b));

/**
 * 95 % interval of the difference p₁ − p₂ of two proportions, from Wilson's interval [l, u] of each: d − √(a² − 2r·a·b + b²)
 * with a = p₁ − l₁ and b = u₂ − p₂, to d + the same with a = u₁ − p₁ and b = p₂ − l₂. r is the correlation of the two
 * shares: 0 for different respondents, φ of the 2 × 2 table for pairs, and where m pairs are among n₁ and n₂ respondents
 * φ·m/√(n₁n₂). Within −1 to 1; defined where both shares are 0.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10 for r = 0, and 2635-2650, method 8 for pairs.
 * Example: 9 of 10 against 3 of 10 is [0.1705, 0.8090].
 */
export function newcombe(a: Estimated, b: Estimated, correlation = 0): [number, number] {
  const difference = a.share - b.share;
  return [
    difference - across(a.share - a.ci95[0], b.ci95[1] - b.share, correlation),
    difference + across(a.ci95[1] - a.share, b.share - b.ci95[0], correlation),
  ];
}
