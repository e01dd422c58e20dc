import type { ItemMoments } from '../../../functions/statistics/pls/item-moments.ts';
import { itemMoments } from '../../../functions/statistics/pls/item-moments.ts';
import type { PathModel } from '../../../functions/statistics/pls/path-model.ts';
import { oracle } from './oracle.ts';
import { table } from './weighting-data.ts';

interface BlockFigures {
  readonly outer_weight_standardised: Readonly<Record<string, number>>;
  readonly unstandardised_normalised: Readonly<Record<string, number>>;
  readonly index_acsi_unstandardised: number;
  readonly index_acsi_standardised_weights: number;
  readonly index_sd_unstandardised: number;
}
export interface PlsFigures {
  readonly blocks: Readonly<Record<string, BlockFigures>>;
  readonly path_coefficients: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
const { blocks_equal_weight: blocks, pls } = oracle<{
  readonly blocks_equal_weight: readonly { readonly block: string; readonly items: readonly string[] }[];
  readonly pls: Readonly<Record<string, PlsFigures>>;
}>('02_block_scores');

export const plsFigures = (by: string): PlsFigures => {
  const figures = pls[by];
  if (figures === undefined) throw new Error(`no figures by ${by}`);
  return figures;
};

/** The ECSI model: a path wherever R found a coefficient. */
export const ecsi: PathModel = {
  blocks: blocks.map(({ block, items }) => ({ id: block, items })),
  paths: Object.entries(plsFigures('semPLS_centroid').path_coefficients).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([to, coefficient]) => (coefficient === 0 ? [] : [{ from, to }])),
  ),
};

export const items = ecsi.blocks.flatMap((block) => block.items);
export const rows = table('mobi.csv').map((row) => items.map((item) => Number(row[item])));
export const moments: ItemMoments = itemMoments(items, rows);
