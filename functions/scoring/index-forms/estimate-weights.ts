import { type Moments, momentsOf } from '../../statistics/co-moments.ts';
import type { Cell } from '../cells.ts';
import type { CrossedSets } from '../crossed.ts';
import type { ScoringPlan } from '../plan.ts';
import { totalsOf } from '../select.ts';
import { byPartialLeastSquares } from './by-partial-least-squares.ts';
import { byRegression } from './by-regression.ts';
import { type Estimation, refused } from './estimation.ts';

/** What weights are estimated from: the answers of the own operator, all scopes together. */
export function ownMoments(plan: ScoringPlan, cells: readonly Cell[]): (set: keyof CrossedSets) => Moments {
  const operator = plan.programme.operators.find(({ role }) => role === 'own')?.id ?? '';
  const { cross } = totalsOf(plan, cells, { operator, brand: null });
  return (set) => momentsOf(cross[set]);
}

/**
 * The weights that the programme asks for. One set of weights holds for every operator and scope, so that gaps show
 * scores and not weights. Where they cannot be estimated, the given ones stay, and the status says why.
 */
export function estimateWeights(plan: ScoringPlan, cells: readonly Cell[]): Estimation {
  const { weights: asked, scheme } = plan.programme.index;
  if (asked === 'given' || asked === 'equal') return refused('not_estimated');
  const moments = ownMoments(plan, cells);
  return asked === 'regression'
    ? byRegression(plan, moments('drivers'))
    : byPartialLeastSquares(plan, moments('items'), scheme);
}
