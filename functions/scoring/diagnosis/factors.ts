import type { Loss, LossFactor } from '../../model/diagnosis/index.ts';
import { productMoments } from '../../statistics/cross-products.ts';
import { type AdjustedFactor, adjustedLoss } from '../../statistics/loss/adjusted.ts';
import { factorLoss } from '../../statistics/loss/factor.ts';
import { MOMENTS } from '../../statistics/moments.ts';
import { SIDES } from './plan.ts';
import type { Subject } from './select.ts';
import { indicatorsOf } from './totals.ts';

/** Whether the sides of a factor, by place, may be shown. */
export type FactorVisibility = (factor: number) => boolean;

const NO_FIGURES = {
  nWith: null,
  nAgainst: null,
  prevalence: null,
  valueWith: null,
  valueAgainst: null,
  difference: null,
  differenceCi95: null,
  relative: null,
  directShare: null,
  lossIndex: null,
  attributablePoints: null,
  attributableShare: null,
  adjusted: null,
} as const;

/** Responses per factor from which the regression on all of them is shown. */
const RESPONSES_PER_FACTOR = 10;

interface Together {
  readonly adjusted: Loss['adjusted'];
  readonly overlap: boolean | null;
  readonly byFactor: ReadonlyMap<number, AdjustedFactor>;
}

/** The regression of lost points on all factors that occur, on respondents of whom all are known. */
function together({ plan, totals }: Subject): Together {
  const indicators = indicatorsOf(plan.diagnosis);
  const none = (status: Loss['adjusted']['status'], n: number, overlap: boolean | null = null): Together => ({
    adjusted: { status, n },
    overlap,
    byFactor: new Map(),
  });
  if (indicators.length === 0) return none('no_factors', 0);
  const variables = indicators.length + 1;
  const middles = indicators.map(() => 0);
  const all = productMoments(totals.together, variables, [...indicators.keys(), indicators.length], middles);
  const { n, effectiveN: size } = all;
  const kept = indicators.flatMap((_, i) => ((all.covariances[i]?.[i] ?? 0) > 0 ? [i] : []));
  const share = (i: number, j: number): number =>
    (all.covariances[i]?.[j] ?? 0) * ((n - 1) / Math.max(1, n)) + (all.means[i] ?? 0) * (all.means[j] ?? 0);
  const having = kept.filter((i) => indicators[i]?.side === 0);
  const overlap = n < 2 ? null : having.some((i, a) => having.slice(a + 1).some((j) => share(i, j) > 1e-12));
  const base = Math.min(n, size) + 1e-9;
  if (base < plan.programme.rules.hideBelow) return none('suppressed', n);
  if (kept.length === 0) return none('rank_deficient', n, overlap);
  if (base < RESPONSES_PER_FACTOR * kept.length) return none('too_few_responses', n, overlap);
  const found = adjustedLoss(productMoments(totals.together, variables, [...kept, indicators.length], middles), size);
  if (found.status !== 'ok')
    return none(found.status === 'too_few_observations' ? 'too_few_responses' : found.status, n, overlap);
  const byFactor = new Map(
    found.factors.flatMap((factor, i): [number, AdjustedFactor][] => {
      const indicator = indicators[kept[i] ?? -1];
      return indicator?.side === 0 ? [[indicator.factor, factor]] : [];
    }),
  );
  return { adjusted: { status: 'ok', n }, overlap, byFactor };
}

/** Moments of the sides of a factor. */
export function sidesOf(factors: Float64Array, factor: number): Float64Array[] {
  return SIDES.map((_, side) => {
    const at = (factor * SIDES.length + side) * MOMENTS;
    return factors.subarray(at, at + MOMENTS);
  });
}

/** Lost points by factor, each by itself and all at once. */
export function factorsOf(subject: Subject, mayShow: FactorVisibility): Pick<Loss, 'factors' | 'overlap' | 'adjusted'> {
  const { plan, totals } = subject;
  const { adjusted, overlap, byFactor } = together(subject);
  const factors = (plan.diagnosis.loss?.factors ?? []).map(({ id, against }, place): LossFactor => {
    const [having, other, rest] = sidesOf(totals.factors, place);
    const n = (having?.[0] ?? 0) + (other?.[0] ?? 0) + (rest?.[0] ?? 0);
    const without = (status: LossFactor['status']): LossFactor => ({ factor: id, status, against, n, ...NO_FIGURES });
    if (having === undefined || other === undefined || rest === undefined) return without('no_data');
    if (!mayShow(place)) return without('suppressed');
    const found = factorLoss({ with: having, against: other, others: rest });
    if (found.status === 'no_data') return without('no_data');
    const { status, ci95: differenceCi95, lost: _, ...figures } = found;
    const shares = status === 'ok' ? {} : { directShare: null, lossIndex: null, attributableShare: null };
    const own = byFactor.get(place) ?? null;
    return {
      factor: id,
      against,
      ...NO_FIGURES,
      ...figures,
      ...shares,
      status,
      differenceCi95,
      adjusted: own === null ? null : { ...own },
    };
  });
  return { factors, overlap, adjusted };
}
