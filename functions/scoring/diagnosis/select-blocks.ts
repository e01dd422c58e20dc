import type { Party } from '../../model/programme/index.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { cellsOf } from '../select.ts';
import { addBlocks, type Blocks, emptyBlocks } from './blocks.ts';

/** The blocks of these cells as one. */
export function blocksOf({ blocks: { units } }: ScoringPlan, cells: readonly Cell[]): Blocks {
  const blocks = emptyBlocks(units);
  for (const { totals } of cells) addBlocks(blocks, totals.blocks);
  return blocks;
}

/** The blocks of a party as one; a brand's cells count for its operator too. */
export const blocksOfParty = (plan: ScoringPlan, cells: readonly Cell[], party: Party): Blocks =>
  blocksOf(plan, cellsOf(cells, party));
