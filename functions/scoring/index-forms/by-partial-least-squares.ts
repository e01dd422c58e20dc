import type { Programme } from '../../model/programme/index.ts';
import type { Moments } from '../../statistics/co-moments.ts';
import { correlationsOf } from '../../statistics/correlations.ts';
import { acsiIndex } from '../../statistics/pls/acsi-index.ts';
import { estimatePaths } from '../../statistics/pls/estimate.ts';
import type { PathModel } from '../../statistics/pls/path-model.ts';
import { itemsBelow } from '../crossed.ts';
import type { ScoringPlan } from '../plan.ts';
import { dimensionsOf, type Estimation, idAt, refused } from './estimation.ts';

/** Means, standard deviations and correlations of the items, as points. */
function itemMomentsOf(plan: ScoringPlan, moments: Moments) {
  const { sds, matrix: correlations } = correlationsOf(moments);
  const items = Array.from(plan.crossed.items ?? [], (position) => idAt(plan, position));
  return { items, n: moments.n, means: moments.means, sds, correlations };
}

/** The children of the index as blocks of a path model, each of all items below it. */
function pathModel(plan: ScoringPlan): PathModel {
  const below = (child: number) => itemsBelow(plan.items.length, plan.inner, child).map((item) => idAt(plan, item));
  return {
    blocks: Array.from(dimensionsOf(plan), (child) => ({ id: idAt(plan, child), items: below(child) })),
    paths: plan.programme.index.paths,
  };
}

/**
 * Weights of the items within each child of the index, in the form of ACSI and ECSI, from a path model estimated by
 * partial least squares.
 * @param moments Of all items below the index.
 */
export function byPartialLeastSquares(
  plan: ScoringPlan,
  moments: Moments,
  scheme: Programme['index']['scheme'],
): Estimation {
  if (plan.crossed.items === null) return refused('no_paths');
  const { items, n, means, sds, correlations } = itemMomentsOf(plan, moments);
  const found = estimatePaths({ items, n, means, sds, correlations }, pathModel(plan), scheme);
  if (found.status === 'constant_items') return refused('constant_items', n, found.items);
  if (found.status === 'rank_deficient') return refused(found.status, n, found.block === null ? [] : [found.block]);
  if (found.status !== 'ok') return refused(found.status, n);
  if (found.negative.length > 0) return refused('negative_weights', n, found.negative);
  const positions = new Map([...plan.items, ...plan.inner].map(({ id }, position) => [id, position]));
  const at = (id: string): number => positions.get(id) ?? -1;
  const estimated = new Map<number, Map<number, number>>();
  for (const { id, weights } of found.blocks) {
    const entries = weights.map(({ item, weight }) => {
      const place = items.indexOf(item);
      return { item, weight, mean: means[place] ?? 0, sd: sds[place] ?? 0 };
    });
    const block = acsiIndex(entries, 0, 100);
    if (block.status === 'no_weight') return refused('negative_weights', n, [id]);
    if (at(id) >= plan.items.length)
      estimated.set(at(id), new Map(block.weights.map(({ item, weight }) => [at(item), weight])));
  }
  const { iterations } = found;
  return { status: 'estimated', n, about: [], rSquared: null, iterations, estimated };
}
