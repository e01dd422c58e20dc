/**
 * Effective sample size n_eff = (Σw)²/Σw²: the size of an equally weighted sample whose mean is as sure as this one's.
 * n/n_eff is the design effect of weighting. Between 1 and n; n where all weights are equal.
 *
 * Source: Kish (1965), Survey Sampling, section 11.7. Sums over no weights, or only zeros, give 0.
 * Example: weights 1, 2 and 3 give 36/14 = 2.571.
 */
export function effectiveSize(sumOfWeights: number, sumOfSquaredWeights: number): number {
  return sumOfSquaredWeights === 0 ? 0 : (sumOfWeights * sumOfWeights) / sumOfSquaredWeights;
}
