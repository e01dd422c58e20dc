import type { Programme } from '../../../functions/model/programme/index.ts';
import { oracle } from '../statistics/oracle.ts';
import { type Answered, programmeOf, rowsOf } from './survey.ts';

const named = (id: string) => ({ id, name: id });
const items = (ids: readonly string[], scale: string) => ids.map((id) => ({ ...named(id), scale }));
const answersOf = (ids: readonly string[], row: Record<string, string>) =>
  Object.fromEntries(ids.map((id) => [id, Number(row[id])]));

export interface Block {
  readonly block: string;
  readonly items: readonly string[];
  readonly respondent_mean_available_items: { n: number; mean: number; sd: number; se: number };
}
export const blocks = oracle<{ blocks_equal_weight: readonly Block[] }>('02_block_scores').blocks_equal_weight;
const mobiItems = blocks.flatMap((block) => block.items);

/** The mobile-phone survey of Tenenhaus et al. (2005): 24 items from 1 to 10 in seven blocks, nothing missing. */
export const mobiProgramme = (indicators?: readonly unknown[]): Programme =>
  programmeOf({
    scales: { ten: { from: 1, to: 10 } },
    items: items(mobiItems, 'ten'),
    indicators: indicators ?? [
      { ...named('index'), children: blocks.map(({ block }) => block) },
      ...blocks.map(({ block, items: children }) => ({ ...named(block), children })),
    ],
  });

export const mobiResponses = (): Answered[] =>
  rowsOf('mobi.csv').map((row) => ({ answers: answersOf(mobiItems, row) }));

export interface TreeFigures {
  readonly dimension_items: Readonly<Record<string, readonly string[]>>;
  readonly dimension_weights: Readonly<Record<string, number>>;
  readonly indicators: Readonly<Record<string, readonly { item: string; n: number; mean: number; sd: number }[]>>;
  readonly respondent_level: {
    readonly dimension_n: Readonly<Record<string, number>>;
    readonly dimension_mean: Readonly<Record<string, number>>;
    readonly n: number;
    readonly index: number;
    readonly se: number;
    readonly sd_unweighted: number;
  };
}

/** San Francisco Airport's customer survey of 2017 (DataSF, public domain): 1 to 5, 0 blank, 6 not used. */
export const airportProgramme = (tree: TreeFigures, asked: readonly string[]): Programme =>
  programmeOf({
    scales: { five: { from: 1, to: 5, missing: [0, 6] } },
    items: items(asked, 'five'),
    indicators: [
      { ...named('index'), children: tree.dimension_weights },
      ...Object.entries(tree.dimension_items).map(([id, children]) => ({ ...named(id), children })),
    ],
  });

export const airportResponses = (asked: readonly string[], weighted: boolean): Answered[] =>
  rowsOf('sfo-2017.csv').map((row) => ({
    answers: answersOf(asked, row),
    weight: weighted ? Number(row.weight) : 1,
  }));
