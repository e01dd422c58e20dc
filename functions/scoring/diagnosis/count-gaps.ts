import type { Programme } from '../../model/programme/index.ts';
import { addValue, MOMENTS } from '../../statistics/moments.ts';
import { type Adder, tally } from './adder.ts';
import type { Blocks } from './blocks.ts';

/** Pairs of places among the scores, by dimension. */
export interface GapsPlan {
  readonly dimensions: readonly {
    readonly id: string;
    readonly pairs: readonly { readonly expectation: number; readonly perception: number }[];
  }[];
  readonly pairs: number;
}

/** Sets of moments of a pair or dimension: gap, then perception. */
export const GAP_SETS = 2;

export function planGaps(programme: Programme, positionOf: (id: string) => number): GapsPlan | null {
  if (programme.servqual === undefined) return null;
  const dimensions = programme.servqual.dimensions.map(({ id, pairs }) => ({
    id,
    pairs: pairs.map(({ expectation, perception }) => ({
      expectation: positionOf(expectation),
      perception: positionOf(perception),
    })),
  }));
  return { dimensions, pairs: dimensions.reduce((sum, { pairs }) => sum + pairs.length, 0) };
}

function addGap({ gaps, shortfalls }: Blocks, unit: number, gap: number, perception: number, weight: number): void {
  addValue(gaps, unit * GAP_SETS * MOMENTS, gap, weight);
  addValue(gaps, (unit * GAP_SETS + 1) * MOMENTS, perception, weight);
  if (gap < 0) tally(shortfalls, unit, weight);
}

/**
 * Adds gaps of respondents who answered both sides: of each pair, and of a dimension their mean over its pairs, if they
 * answered at least half of them (as for indicators). Pairs are numbered through, then dimensions.
 */
export function gapsAdder({ dimensions, pairs: pairCount }: GapsPlan): Adder {
  return (blocks, { scores, weight }) => {
    let unit = 0;
    let dimension = pairCount;
    for (const { pairs } of dimensions) {
      let answered = 0;
      let gapSum = 0;
      let perceptionSum = 0;
      for (const { expectation, perception } of pairs) {
        const expected = scores[expectation] ?? -1;
        const perceived = scores[perception] ?? -1;
        if (expected >= 0 && perceived >= 0) {
          addGap(blocks, unit, perceived - expected, perceived, weight);
          answered += 1;
          gapSum += perceived - expected;
          perceptionSum += perceived;
        }
        unit += 1;
      }
      if (answered >= Math.ceil(pairs.length / 2))
        addGap(blocks, dimension, gapSum / answered, perceptionSum / answered, weight);
      dimension += 1;
    }
  };
}
