import type { Driver, Drivers } from '../../model/diagnosis/index.ts';
import { correlationsOf } from '../../statistics/correlations.ts';
import { productMoments } from '../../statistics/cross-products.ts';
import { lmg, MOST_LMG_DRIVERS } from '../../statistics/drivers/lmg.ts';
import { relativeWeights } from '../../statistics/drivers/relative-weights.ts';
import { ranks } from '../../statistics/rank.ts';
import { momentsRegression } from '../../statistics/regression/moments-regression.ts';
import type { PlannedAnalysis } from './plan.ts';
import { hiddenBy, type Subject } from './select.ts';
import { selectionsOf } from './selections.ts';

/** Complete answers per driver from which a regression is published. */
const RESPONSES_PER_DRIVER = 10;
const COLLINEAR_VIF = 10;
/** Thirty equal weights of 0.1 have an effective size of 29.999999999999996; that is 30. */
const ROUNDING = 1e-9;

type Figures = Omit<Drivers, 'of' | 'on' | 'status' | 'about' | 'n' | 'effectiveN'>;

const NO_FIGURES: Figures = {
  rSquared: null,
  adjustedRSquared: null,
  measure: null,
  drivers: [],
  collinear: [],
  selections: [],
};

/** One analysis of a party in a scope: the full model, and what the six ways of selecting make of it. */
export function driversOf(subject: Subject, { of, on }: PlannedAnalysis, block: Float64Array): Drivers {
  const p = on.length;
  const variables = Array.from({ length: p + 1 }, (_, i) => i);
  const moments = productMoments(block, p + 1, variables);
  const { n, effectiveN: size } = moments;
  const without = (status: Exclude<Drivers['status'], 'ok'>, about: readonly string[] = []): Drivers => {
    const effectiveN = n === 0 || status === 'suppressed' ? null : size;
    return { of, on: [...on], status, about: [...about], n, effectiveN, ...NO_FIGURES };
  };
  const hidden = [of, ...on].map((indicator) => hiddenBy(subject, indicator));
  if (hidden.includes('suppressed')) return without('suppressed');
  if (n === 0 || hidden.includes('no_data')) return without('no_data');
  const base = Math.min(n, size) + ROUNDING;
  if (base < subject.plan.programme.rules.hideBelow) return without('suppressed');
  if (base < RESPONSES_PER_DRIVER * p || base <= p + 2) return without('too_few_responses');
  const fit = momentsRegression(moments, size);
  if (fit.status === 'rank_deficient')
    return without(
      'rank_deficient',
      fit.aliased.map((place) => on[place] ?? ''),
    );
  if (fit.status === 'too_few_observations') return without('too_few_responses');
  if (fit.status !== 'ok') return without(fit.status);
  const { sds, matrix } = correlationsOf(moments);
  const relative = relativeWeights(matrix);
  const shapley = p <= MOST_LMG_DRIVERS ? lmg(matrix) : null;
  const importance = shapley ?? relative;
  const { rSquared, adjustedRSquared } = fit;
  const shares = importance.map((part) => (rSquared === 0 ? 0 : part / rSquared));
  const order = ranks(shares);
  const drivers = fit.slopes.map(
    ({ estimate, se, p: pValue, beta, vif }, i): Driver => ({
      indicator: on[i] ?? '',
      correlation: matrix[i]?.[p] ?? 0,
      beta,
      coefficient: estimate,
      se,
      p: pValue,
      vif,
      lmg: shapley?.[i] ?? null,
      relativeWeight: relative[i] ?? 0,
      share: shares[i] ?? 0,
      rank: order[i] ?? 0,
    }),
  );
  return {
    of,
    on: [...on],
    status: 'ok',
    about: [],
    n,
    effectiveN: size,
    rSquared,
    adjustedRSquared,
    measure: shapley === null ? 'relative_weight' : 'lmg',
    drivers,
    collinear: drivers.filter(({ vif }) => vif >= COLLINEAR_VIF).map(({ indicator }) => indicator),
    selections: selectionsOf(on, { n: size, correlations: matrix }, (size - 1) * (sds[p] ?? 0) ** 2),
  };
}
