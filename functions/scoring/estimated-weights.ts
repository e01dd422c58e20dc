import type { Scores } from '../model/scores.ts';
import { type Moments, momentsOf } from '../statistics/co-moments.ts';
import { acsiIndex } from '../statistics/pls/acsi-index.ts';
import { estimatePaths } from '../statistics/pls/estimate.ts';
import type { PathModel } from '../statistics/pls/path-model.ts';
import { indexWeightsFromMoments } from '../statistics/regression/index-weights-from-moments.ts';
import type { Cell } from './cells.ts';
import { itemsBelow } from './crossed.ts';
import type { ScoringPlan } from './plan.ts';
import { totalsOf } from './select.ts';

/** How the weights of the index came about, as scores.json says it. */
export type IndexWeights = Scores['index']['weights'];

/** Estimated weights by the position of their parent, then by that of the child. */
export type ByParent = ReadonlyMap<number, ReadonlyMap<number, number>>;

export interface Estimation {
  readonly weights: IndexWeights;
  /** Null: the given weights stay. */
  readonly estimated: ByParent | null;
}

const idAt = (plan: ScoringPlan, position: number): string =>
  plan.items[position]?.id ?? plan.inner[position - plan.items.length]?.id ?? '';

const refused = (
  asked: 'regression' | 'acsi',
  status: IndexWeights['status'],
  n: number,
  about: readonly string[] = [],
): Estimation => ({
  weights: { asked, used: 'given', status, n, about: [...about], rSquared: null, iterations: null },
  estimated: null,
});

function byRegression(plan: ScoringPlan, { n, covariances }: Moments): Estimation {
  const children = plan.inner.at(-1)?.children ?? new Int32Array();
  const found = indexWeightsFromMoments(n, covariances);
  if (found.status !== 'ok') {
    const about = 'dimensions' in found ? found.dimensions.map((place) => idAt(plan, children[place] ?? -1)) : [];
    return refused('regression', found.status, n, about);
  }
  const root = plan.items.length + plan.inner.length - 1;
  const weights = new Map(Array.from(children, (child, place) => [child, found.weights[place] ?? 0]));
  return {
    weights: {
      asked: 'regression',
      used: 'regression',
      status: 'estimated',
      n,
      about: [],
      rSquared: found.rSquared,
      iterations: null,
    },
    estimated: new Map([[root, weights]]),
  };
}

/** Means, standard deviations and correlations of the items, as points. */
function itemMomentsOf(plan: ScoringPlan, { n, means, covariances }: Moments) {
  const sds = covariances.map((row, i) => Math.sqrt(row[i] ?? 0));
  const scale = (i: number, j: number) => (sds[i] ?? 0) * (sds[j] ?? 0);
  const correlations = covariances.map((row, i) =>
    row.map((covariance, j) => (i === j ? 1 : scale(i, j) === 0 ? 0 : covariance / scale(i, j))),
  );
  return {
    items: Array.from(plan.crossed.items ?? [], (position) => idAt(plan, position)),
    n,
    means,
    sds,
    correlations,
  };
}

/** The children of the index as blocks of a path model, each of all items below it. */
function pathModel(plan: ScoringPlan): PathModel {
  const children = Array.from(plan.inner.at(-1)?.children ?? []);
  const below = (child: number) => itemsBelow(plan.items.length, plan.inner, child).map((item) => idAt(plan, item));
  return {
    blocks: children.map((child) => ({ id: idAt(plan, child), items: below(child) })),
    paths: plan.programme.index.paths,
  };
}

function byPartialLeastSquares(plan: ScoringPlan, moments: Moments): Estimation {
  const { items, n, means, sds, correlations } = itemMomentsOf(plan, moments);
  const model = pathModel(plan);
  const found = estimatePaths({ items, n, means, sds, correlations }, model, plan.programme.index.scheme);
  if (found.status === 'constant_items') return refused('acsi', 'constant_items', n, found.items);
  if (found.status === 'rank_deficient')
    return refused('acsi', found.status, n, found.block === null ? [] : [found.block]);
  if (found.status !== 'ok') return refused('acsi', found.status, n);
  if (found.negative.length > 0) return refused('acsi', 'negative_weights', n, found.negative);
  const positions = new Map([...plan.items, ...plan.inner].map(({ id }, position) => [id, position]));
  const at = (id: string): number => positions.get(id) ?? -1;
  const estimated = new Map<number, Map<number, number>>();
  for (const { id, weights } of found.blocks) {
    const entries = weights.map(({ item, weight }) => {
      const place = items.indexOf(item);
      return { item, weight, mean: means[place] ?? 0, sd: sds[place] ?? 0 };
    });
    const block = acsiIndex(entries, 0, 100);
    if (block.status === 'no_weight') return refused('acsi', 'negative_weights', n, [id]);
    if (at(id) >= plan.items.length)
      estimated.set(at(id), new Map(block.weights.map(({ item, weight }) => [at(item), weight])));
  }
  const { iterations } = found;
  return {
    weights: { asked: 'acsi', used: 'acsi', status: 'estimated', n, about: [], rSquared: null, iterations },
    estimated,
  };
}

/**
 * The weights that the programme asks for, from the answers of the own operator, all scopes together. One set of weights
 * holds for every operator and scope, so that gaps show scores and not weights. Where they cannot be estimated, the given
 * ones stay, and the status says why.
 */
export function estimateWeights(plan: ScoringPlan, cells: readonly Cell[]): Estimation {
  const { weights: asked } = plan.programme.index;
  const given = { about: [], rSquared: null, iterations: null, n: null };
  if (asked === 'given' || asked === 'equal')
    return { weights: { asked, used: asked, status: 'not_estimated', ...given }, estimated: null };
  const operator = plan.programme.operators.find(({ role }) => role === 'own')?.id ?? '';
  const { cross } = totalsOf(plan, cells, { operator, brand: null });
  return asked === 'regression'
    ? byRegression(plan, momentsOf(cross.drivers))
    : byPartialLeastSquares(plan, momentsOf(cross.items));
}
