import { Matrix } from 'ml-matrix';
import type { ItemMoments } from './item-moments.ts';
import type { PathModel } from './path-model.ts';

/** Variance of a block's score below which it is rounding. */
const NOTHING = 1e-20;

/** Items in the order of the blocks: their positions among the moments, and the block of each. */
export interface Layout {
  readonly correlations: Matrix;
  readonly blockOf: readonly number[];
}

export function layoutOf(moments: ItemMoments, model: PathModel): Layout {
  const at = model.blocks.flatMap((block) => block.items.map((item) => moments.items.indexOf(item)));
  const correlations = new Matrix(moments.correlations.map((row) => [...row])).selection(at, at);
  return { correlations, blockOf: model.blocks.flatMap((block, b) => block.items.map(() => b)) };
}

/** Weights [item][block], 0 outside the own block. */
export const blockMatrix = ({ blockOf }: Layout, blocks: number, weight: (i: number, b: number) => number): Matrix =>
  new Matrix(blockOf.map((own, i) => Array.from({ length: blocks }, (_, b) => (own === b ? weight(i, b) : 0))));

/** Scaled so that every block's score, Σ weight · standardised item, has variance 1; null if a score has none. */
export function toUnitVariance({ correlations }: Layout, weights: Matrix): Matrix | null {
  const variances = weights.transpose().mmul(correlations).mmul(weights).diagonal();
  if (variances.some((variance) => !(variance > NOTHING))) return null;
  return weights.clone().divRowVector(variances.map(Math.sqrt));
}

/** Correlations of the blocks' scores. */
export const scoreCorrelations = ({ correlations }: Layout, weights: Matrix): Matrix =>
  weights.transpose().mmul(correlations).mmul(weights);
