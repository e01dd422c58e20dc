import { indicatorTree } from '../../model/programme/index.ts';
import type { Scores } from '../../model/scores.ts';
import type { Cell } from '../cells.ts';
import type { CrossedSets } from '../crossed.ts';
import type { ScoringPlan } from '../plan.ts';
import { byPartialLeastSquares } from './by-partial-least-squares.ts';
import { byRegression } from './by-regression.ts';
import { ownMoments } from './estimate-weights.ts';
import { indexOver } from './estimated-plan.ts';
import { dimensionsOf, type Estimation, type IndexWeights, idAt, refused, rootOf } from './estimation.ts';

type WeightsOfForm = Scores['index']['forms'][number];

/** Another way to make the index: a weighted sum of the means of other nodes, by position. */
export interface IndexForm {
  readonly figures: WeightsOfForm;
  /** The cross-products that tell how the means vary together; null: none are kept. */
  readonly set: keyof CrossedSets | null;
  /** Null: there are no weights. */
  readonly weights: ReadonlyMap<number, number> | null;
}

/** Weights of the children of the index that need no estimation. */
function known(plan: ScoringPlan, weightOf: (place: number, children: number) => number): Estimation {
  const children = dimensionsOf(plan);
  const weights = new Map(Array.from(children, (child, place) => [child, weightOf(place, children.length)]));
  return { ...refused('not_estimated'), estimated: new Map([[rootOf(plan), weights]]) };
}

function formOf(
  plan: ScoringPlan,
  form: WeightsOfForm['form'],
  over: WeightsOfForm['over'],
  { estimated, about, ...found }: Estimation,
): IndexForm {
  const set = over === 'items' ? 'items' : 'drivers';
  const variables = over === 'items' ? (plan.crossed.items ?? new Int32Array()) : dimensionsOf(plan);
  const coefficients = estimated === null ? undefined : indexOver(plan, variables, estimated);
  const weights = coefficients && new Map(Array.from(variables, (position, i) => [position, coefficients[i] ?? 0]));
  const listed = weights && [...weights].map(([position, weight]) => ({ indicator: idAt(plan, position), weight }));
  return {
    figures: { form, over, ...found, about: [...about], weights: listed ?? null },
    set: plan.crossed[set] === null ? null : set,
    weights: weights ?? null,
  };
}

/**
 * The weights of every form that the index could have beside the one that it has, so that a reader sees how far it depends
 * on them. Estimated from the same answers as those that a programme asks for.
 * @param plan With the weights that answers were counted by, not estimated ones.
 * @param used The weights of the headline. Under acsi a dimension is another mean than the regression knows.
 */
export function indexForms(plan: ScoringPlan, cells: readonly Cell[], used: IndexWeights['used']): IndexForm[] {
  const moments = ownMoments(plan, cells);
  const given = indicatorTree(plan.programme).find(({ kind }) => kind === 'index')?.children ?? [];
  const regression = used === 'acsi' ? refused('other_dimensions') : byRegression(plan, moments('drivers'));
  const latent = (scheme: 'path' | 'centroid') => byPartialLeastSquares(plan, moments('items'), scheme);
  return [
    formOf(
      plan,
      'given',
      'dimensions',
      known(plan, (place) => given[place]?.weight ?? 0),
    ),
    formOf(
      plan,
      'equal',
      'dimensions',
      known(plan, (_, children) => 1 / children),
    ),
    formOf(plan, 'regression', 'dimensions', regression),
    formOf(plan, 'acsi_path', 'items', latent('path')),
    formOf(plan, 'acsi_centroid', 'items', latent('centroid')),
  ];
}
