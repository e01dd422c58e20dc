import { demand } from '../input-error.ts';

/** An item of a block: its outer weight for standardised answers, and mean and standard deviation of its codes. */
export interface WeightedItem {
  readonly item: string;
  readonly weight: number;
  readonly mean: number;
  /** With n − 1, above 0. */
  readonly sd: number;
}

export type AcsiIndex =
  | {
      readonly status: 'ok';
      /** 0-100. */
      readonly index: number;
      /** Weights of the items as they were asked, sum 1: those of the respondents' own scores too. */
      readonly weights: readonly { readonly item: string; readonly weight: number }[];
    }
  /** Weights sum to 0 or less: the block's items do not measure one thing. */
  | { readonly status: 'no_weight' };

/** Sums nearer to 0, beside the sizes of the weights, are rounding. */
const ROUNDING = 1e-9;

/**
 * Index of a block in the form of ACSI and ECSI, 0-100: 100·(Σw·mean − lo·Σw)/((hi − lo)·Σw), all items on the scale from
 * `lo` to `hi`, w the unstandardised weight: outer weight/sd. A block of one item is that item's score. Linear, so it is
 * also the mean of the respondents' own scores under `weights` where nothing is missing, with their standard error.
 * Standardised weights in its place, as some sources have it, give 0.67 points less on the mobile-phone survey.
 *
 * Source: Fornell, Johnson, Anderson, Cha and Bryant (1996), Journal of Marketing 60(4), 7-18; ACSI Methodology Report
 * (2005). Example: weights 0.4 and 0.3, sd 2 and 1, means 7 and 8 on 1 to 10: w 0.2 and 0.3, index 73.33.
 * @throws {StatisticsInputError} if hi is not above lo or an sd not above 0.
 */
export function acsiIndex(items: readonly WeightedItem[], lo: number, hi: number): AcsiIndex {
  demand(hi > lo, `A scale from ${lo} to ${hi} has no length.`);
  for (const { item, sd } of items) demand(sd > 0, `Item ${item} has no spread (sd ${sd}), so its weight has no unit.`);
  const raw = items.map(({ weight, sd }) => weight / sd);
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const size = raw.reduce((total, weight) => total + Math.abs(weight), 0);
  if (!(sum > ROUNDING * size)) return { status: 'no_weight' };
  const weights = items.map(({ item }, i) => ({ item, weight: (raw[i] ?? 0) / sum }));
  const index = items.reduce(
    (total, { mean }, i) => total + ((weights[i]?.weight ?? 0) * (100 * (mean - lo))) / (hi - lo),
    0,
  );
  return { status: 'ok', index, weights };
}
