import { LOYALTY_CLASSES, type LoyaltyTable } from '../../model/diagnosis/index.ts';
import { effectiveSize } from '../../statistics/effective-size.ts';
import { effectiveCount } from '../../statistics/proportions/effective-count.ts';
import { wilson } from '../../statistics/proportions/wilson.ts';
import type { ScoringPlan } from '../plan.ts';
import type { Measure, MeasureBase, Reason } from '../suppression/index.ts';
import { baseStatusOf } from './base-status.ts';
import type { Blocks } from './blocks.ts';

interface Sums {
  readonly n: number;
  readonly weight: number;
  readonly weight2: number;
}

const sumsOf = ({ loyalty }: Blocks, place: number): Sums => {
  const [n = 0, weight = 0, weight2 = 0] = loyalty.subarray(place * 3, place * 3 + 3);
  return { n, weight, weight2 };
};

const total = (blocks: Blocks): Sums =>
  LOYALTY_CLASSES.map((_, place) => sumsOf(blocks, place)).reduce((a, b) => ({
    n: a.n + b.n,
    weight: a.weight + b.weight,
    weight2: a.weight2 + b.weight2,
  }));

const baseOf = ({ n, weight, weight2 }: Sums): MeasureBase => ({
  n,
  effectiveN: n === 0 ? 0 : effectiveSize(weight, weight2),
});

/** Respondents of whom attitude and behaviour are known. */
export const loyaltyMeasure: Measure = ({ blocks }) => baseOf(total(blocks));

/** Attitude against behaviour in one scope: shares of the four classes. */
export function loyaltyOf({ programme }: ScoringPlan, blocks: Blocks, hidden: Reason | null): LoyaltyTable {
  if (programme.loyalty === undefined) return { status: 'not_asked', reason: null, n: 0, classes: null };
  const all = total(blocks);
  const status = baseStatusOf(baseOf(all), hidden, programme.rules);
  if (status === 'no_data' || status === 'suppressed') return { status, reason: hidden, n: all.n, classes: null };
  return {
    status,
    reason: null,
    n: all.n,
    classes: LOYALTY_CLASSES.flatMap((name, place) => {
      const { n, weight } = sumsOf(blocks, place);
      const found = wilson(effectiveCount(weight, all.weight - weight, all.weight2));
      return found.status === 'no_data' ? [] : [{ class: name, n, share: found.share, ci95: found.ci95 }];
    }),
  };
}
