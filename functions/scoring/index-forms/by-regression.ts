import type { Moments } from '../../statistics/co-moments.ts';
import { indexWeightsFromMoments } from '../../statistics/regression/index-weights-from-moments.ts';
import { itemsBelow } from '../crossed.ts';
import type { ScoringPlan } from '../plan.ts';
import { dimensionsOf, type Estimation, idAt, refused, rootOf } from './estimation.ts';

/**
 * Weights of the index's children from the regression of overall satisfaction on them. One that is made of the overall
 * item itself explains it without driving it: it has no part in the regression, and no weight.
 * @param moments Of the dimensions, then overall satisfaction.
 */
export function byRegression(plan: ScoringPlan, { n, covariances }: Moments): Estimation {
  const overall = plan.crossed.drivers?.at(-1);
  if (overall === undefined) return refused('no_overall');
  const children = Array.from(dimensionsOf(plan));
  const drives = (child: number) => !itemsBelow(plan.items.length, plan.inner, child).includes(overall);
  const driving = children.flatMap((child, place) => (drives(child) ? [place] : []));
  if (driving.length < 2) return refused('one_dimension', n);
  const rows = [...driving, children.length];
  const found = indexWeightsFromMoments(
    n,
    rows.map((i) => rows.map((j) => covariances[i]?.[j] ?? 0)),
  );
  const idsOf = (places: readonly number[]) => places.map((place) => idAt(plan, children[place] ?? -1));
  if (found.status !== 'ok') {
    const about = 'dimensions' in found ? found.dimensions.map((place) => driving[place] ?? -1) : [];
    return refused(found.status, n, idsOf(about));
  }
  const weightAt = new Map(driving.map((place, i) => [place, found.weights[i] ?? 0]));
  const weights = new Map(children.map((child, place) => [child, weightAt.get(place) ?? 0]));
  return {
    status: 'estimated',
    n,
    about: idsOf([...children.keys()].filter((place) => !driving.includes(place))),
    rSquared: found.rSquared,
    iterations: null,
    estimated: new Map([[rootOf(plan), weights]]),
  };
}
