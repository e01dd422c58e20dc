import type { Scores } from '../../model/scores.ts';
import type { ScoringPlan } from '../plan.ts';

/** How the weights of the index came about, as scores.json says it. */
export type IndexWeights = Scores['index']['weights'];
export type WeightsStatus = IndexWeights['status'];

/** Estimated weights by the position of their parent, then by that of the child. */
export type ByParent = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** What came of estimating weights. */
export interface Estimation {
  readonly status: WeightsStatus;
  /** Respondents with complete answers, whom they are from; null where none were asked. */
  readonly n: number | null;
  /** Ids of the indicators or items that the status is about. */
  readonly about: readonly string[];
  readonly rSquared: number | null;
  readonly iterations: number | null;
  /** Null: there are none. */
  readonly estimated: ByParent | null;
}

export const idAt = (plan: ScoringPlan, position: number): string =>
  plan.items[position]?.id ?? plan.inner[position - plan.items.length]?.id ?? '';

/** The position of the index. */
export const rootOf = (plan: ScoringPlan): number => plan.items.length + plan.inner.length - 1;

/** The indicators right below the index. */
export const dimensionsOf = (plan: ScoringPlan): Int32Array => plan.inner.at(-1)?.children ?? new Int32Array();

export const refused = (status: WeightsStatus, n: number | null = null, about: readonly string[] = []): Estimation => ({
  status,
  n,
  about,
  rSquared: null,
  iterations: null,
  estimated: null,
});
