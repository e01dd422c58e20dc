/** A proportion with Wilson's interval. */
interface Estimated {
  readonly share: number;
  readonly ci95: readonly [number, number];
}

/**
 * 95 % interval of the difference p₁ − p₂ of two independent proportions, from Wilson's interval [l, u] of each:
 * d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²). Within −1 to 1; defined where both shares are 0.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10. Example: 9 of 10 against 3 of 10 is
 * [0.1705, 0.8090].
 */
export function newcombe(a: Estimated, b: Estimated): [number, number] {
  const difference = a.share - b.share;
  return [
    difference - Math.hypot(a.share - a.ci95[0], b.ci95[1] - b.share),
    difference + Math.hypot(a.ci95[1] - a.share, b.share - b.ci95[0]),
  ];
}
