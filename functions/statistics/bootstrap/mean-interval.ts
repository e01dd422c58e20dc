import { bootstrapError } from './bootstrap-error.ts';
import { percentileInterval } from './percentile-interval.ts';
import { type ReplicateSums, replicateMeans } from './replicate-sums.ts';

export type BootstrapInterval =
  | {
      readonly status: 'ok';
      readonly replicates: number;
      readonly se: number;
      readonly bias: number;
      readonly ci95: [number, number];
    }
  /** Some replicates drew nobody: the sample is too small (30 respondents suffice) for an honest interval. */
  | { readonly status: 'empty_replicates'; readonly replicates: number; readonly empty: number }
  /** Fewer than 1,000 replicates: the ends of an interval would rest on a few of them. */
  | { readonly status: 'too_few_replicates'; readonly replicates: number };

const FEWEST = 1000;

/**
 * Percentile interval, standard error and bias of a weighted mean from its Poisson bootstrap, in the unit of the values.
 * `estimate` is the mean itself. Not of use for n below 30, where the report hides the figure anyway. A constant sample
 * gives an interval without width. With 2,000 replicates the ends are sure to about 0.06 standard errors.
 */
export function bootstrapInterval(sums: ReplicateSums, estimate: number): BootstrapInterval {
  const replicates = sums.length / 2;
  if (replicates < FEWEST) return { status: 'too_few_replicates', replicates };
  const means = replicateMeans(sums);
  const error = bootstrapError(means, estimate);
  if (means.length < replicates || error === null) {
    return { status: 'empty_replicates', replicates, empty: replicates - means.length };
  }
  // Equal values differ by rounding in their means; they have no width.
  const ci95: [number, number] = error.se === 0 ? [estimate, estimate] : percentileInterval(means);
  return { status: 'ok', replicates, ...error, ci95 };
}
