import { PAIR, productsSize, scaledProducts } from '../../statistics/cross-products.ts';
import { MOMENTS, mergeMoments } from '../../statistics/moments.ts';
import { scaleMoments } from '../../statistics/weighting/scale-moments.ts';
import type { ScoringPlan } from '../plan.ts';
import { type DiagnosisPlan, SIDES } from './plan.ts';

/** What the diagnosis needs of any number of responses; merges as the other totals do. */
export interface DiagnosisTotals {
  /** Cross-products of each analysis (drivers, then outcome), on the respondents who have all its scores. */
  readonly analyses: readonly Float64Array[];
  /** {@link PAIR} cross-products of every item with overall satisfaction, on the respondents who answered both. */
  readonly pairs: Float64Array;
  /** {@link MOMENTS} of the score whose points are lost, per factor and side. */
  readonly factors: Float64Array;
  /** Cross-products of the indicators of {@link indicatorsOf} and that score, on respondents of whom all factors are known. */
  readonly together: Float64Array;
}

/** The indicators (0 or 1) of a regression on the factors: who has it; with a baseline, also who stands on neither side. */
export function indicatorsOf({ loss }: DiagnosisPlan): { readonly factor: number; readonly side: number }[] {
  return (loss?.factors ?? []).flatMap(({ against }, factor) =>
    against === 'rest' ? [{ factor, side: 0 }] : [0, 2].map((side) => ({ factor, side })),
  );
}

export function emptyDiagnosis(plan: ScoringPlan): DiagnosisTotals {
  const { analyses, overall, loss } = plan.diagnosis;
  const indicators = indicatorsOf(plan.diagnosis).length;
  return {
    analyses: analyses.map(({ set }) => new Float64Array(productsSize(set.length))),
    pairs: new Float64Array(overall === null ? 0 : plan.items.length * PAIR),
    factors: new Float64Array((loss?.factors.length ?? 0) * SIDES.length * MOMENTS),
    together: new Float64Array(indicators === 0 ? 0 : productsSize(indicators + 1)),
  };
}

function addNumbers(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) + (from[i] ?? 0);
}

/** Adds `from` to `into`. */
export function addDiagnosis(into: DiagnosisTotals, from: DiagnosisTotals): void {
  into.analyses.forEach((block, i) => {
    const source = from.analyses[i];
    if (source !== undefined) addNumbers(block, source);
  });
  addNumbers(into.pairs, from.pairs);
  for (let at = 0; at < into.factors.length; at += MOMENTS) mergeMoments(into.factors, at, from.factors, at);
  addNumbers(into.together, from.together);
}

/** The totals as they would be had every weight been `factor` times as large. */
export function scaledDiagnosis(totals: DiagnosisTotals, factor: number): DiagnosisTotals {
  const factors = totals.factors.slice();
  for (let at = 0; at < factors.length; at += MOMENTS) scaleMoments(factors, at, factor);
  return {
    analyses: totals.analyses.map((block) => scaledProducts(block, block.length, factor)),
    pairs: scaledProducts(totals.pairs, PAIR, factor),
    factors,
    together: scaledProducts(totals.together, totals.together.length, factor),
  };
}
