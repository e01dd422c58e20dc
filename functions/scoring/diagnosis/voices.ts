import type { Diagnosis } from '../../model/diagnosis/index.ts';
import type { Cell } from '../cells.ts';
import type { ScoringPlan } from '../plan.ts';
import { selectCells } from '../select.ts';
import { type Earlier, hiddenMeasures, type Measure, type PrintedMonth } from '../suppression/index.ts';
import { loyaltyMeasure, loyaltyOf } from './loyalty-of.ts';
import { reasonsMeasure, reasonsOf } from './reasons-of.ts';
import { blocksOfParty } from './select-blocks.ts';
import { gapMeasure, servqualOf } from './servqual-of.ts';

/** Reasons, gaps of expectation and loyalty. */
export type Voices = Pick<Diagnosis, 'reasons' | 'servqual' | 'loyalty'>;

/** What else was published of the answers of a period. */
export interface Published {
  /** Its months, if they were reported too; empty for a month. */
  readonly months: readonly PrintedMonth[];
  /** The revisions before. */
  readonly earlier: readonly Earlier[];
}

/** Reasons of all and of low scores, loyalty, then every pair and dimension. */
const FIRST_GAP = 3;

/** Nothing to count, where the programme asks for nothing of it. */
function measuresOf({ blocks: { reasons, gaps, loyalty } }: ScoringPlan): Measure[] {
  if (reasons === null && gaps === null && loyalty === null) return [];
  const nobody: Measure = () => ({ n: 0, effectiveN: 0 });
  const groups = (['all', 'low'] as const).map((group) => (reasons ? reasonsMeasure(reasons, group) : nobody));
  const units = gaps === null ? 0 : gaps.pairs + gaps.dimensions.length;
  return [
    ...groups,
    loyalty === null ? nobody : loyaltyMeasure,
    ...Array.from({ length: units }, (_, unit) => gapMeasure(unit)),
  ];
}

/**
 * What comments, expectations and loyalty tell, by scope and party of the plan; hidden for all scopes at once by the
 * rules of the scores.
 */
export function voicesOf(plan: ScoringPlan, cells: readonly Cell[], published: Published): Voices[][] {
  const measures = measuresOf(plan);
  const hidden = measures.length === 0 ? [] : hiddenMeasures(plan, measures, { cells, ...published });
  const wheres = plan.scopes.map(({ where }) => where);
  return selectCells(plan, cells, wheres).map((selected, s) =>
    plan.parties.map((party, p) => {
      const blocks = blocksOfParty(plan, selected, party);
      const because = hidden[s]?.[p] ?? [];
      const family = [plan.scopes[s]?.id, party.operator, party.brand].filter((part) => part !== null).join('/');
      const [all = null, low = null, loyalty = null] = because;
      return {
        reasons: reasonsOf(plan, blocks, { all, low }),
        servqual: servqualOf(plan, blocks, (unit) => because[FIRST_GAP + unit] ?? null, family),
        loyalty: loyaltyOf(plan, blocks, loyalty),
      };
    }),
  );
}
