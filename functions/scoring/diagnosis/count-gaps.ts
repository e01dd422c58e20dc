import type { Programme } from '../../model/programme/index.ts';
import { addValue, MOMENTS } from '../../statistics/moments.ts';
import { type Adder, tally } from './adder.ts';

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

/**
 * Adds gaps of respondents who answered both sides: of each pair, and of a dimension their mean over its pairs, if they
 * answered at least half of them (as for indicators). Pairs are numbered through, then dimensions.
 */
export function gapsAdder({ dimensions, pairs: pairCount }: GapsPlan): Adder {
  return ({ gaps, shortfalls }, { scores, weight }) => {
    const add = (unit: number, gap: number, perception: number): void => {
      addValue(gaps, unit * GAP_SETS * MOMENTS, gap, weight);
      addValue(gaps, (unit * GAP_SETS + 1) * MOMENTS, perception, weight);
      if (gap < 0) tally(shortfalls, unit, weight);
    };
    let unit = 0;
    dimensions.forEach(({ pairs }, d) => {
      let [answered, gapSum, perceptionSum] = [0, 0, 0];
      for (const { expectation, perception } of pairs) {
        const [expected, perceived] = [scores[expectation] ?? -1, scores[perception] ?? -1];
        if (expected >= 0 && perceived >= 0) {
          add(unit, perceived - expected, perceived);
          answered += 1;
          gapSum += perceived - expected;
          perceptionSum += perceived;
        }
        unit += 1;
      }
      if (answered >= Math.ceil(pairs.length / 2)) add(pairCount + d, gapSum / answered, perceptionSum / answered);
    });
  };
}
