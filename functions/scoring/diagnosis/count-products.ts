import { addPair, addPairOf, centred, PAIR } from '../../statistics/cross-products.ts';
import { addValue, MOMENTS } from '../../statistics/moments.ts';
import { addProducts, addWaiting, type Batch, emptyBatch, putScore } from '../../statistics/product-batch.ts';
import { type Decoder, read } from '../decoder.ts';
import type { ScoringPlan } from '../plan.ts';
import { type DiagnosisPlan, SIDES } from './plan.ts';
import { type DiagnosisTotals, indicatorsOf } from './totals.ts';

/** Responses of a cell that wait to be added to its totals. */
export interface Waiting {
  /** Per analysis. */
  readonly analyses: readonly Batch[];
  readonly together: Batch;
}

export const nobodyWaits = ({ diagnosis }: ScoringPlan): Waiting => ({
  analyses: diagnosis.analyses.map(({ set }) => emptyBatch(set.length)),
  together: emptyBatch(indicatorsOf(diagnosis).length + 1),
});

/** Puts a respondent's scores of a set into the batch; false if one is missing. */
function gather(set: Int32Array, scores: Float64Array, batch: Batch): boolean {
  for (let i = 0; i < set.length; i += 1) {
    const score = scores[set[i] ?? -1] ?? -1;
    if (score < 0) return false;
    putScore(batch, i, centred(score));
  }
  return true;
}

/**
 * Number of the analysis of overall satisfaction on the most variables, -1 for none. Whoever has all of them is in its
 * products: the pairs of these variables with overall satisfaction follow from there and need no counting.
 */
function widestOf({ analyses, overall }: DiagnosisPlan): number {
  const sizes = analyses.map(({ set }) => (set.at(-1) === overall ? set.length : 0));
  const most = Math.max(0, ...sizes);
  return most === 0 ? -1 : sizes.indexOf(most);
}

type Adder = (totals: DiagnosisTotals, waiting: Waiting, scores: Float64Array, weight: number) => void;

/** Adds to the products of the analyses and to the pairs with overall satisfaction. */
function productAdder({ diagnosis, items }: ScoringPlan): Adder {
  const { analyses } = diagnosis;
  const widest = widestOf(diagnosis);
  const overall = diagnosis.overall ?? -1;
  const covered = new Set(analyses[widest]?.set);
  const every = Int32Array.from(items.keys());
  const rest = every.filter((item) => !covered.has(item));
  return (totals, waiting, scores, weight) => {
    let asked = every;
    for (let a = 0; a < analyses.length; a += 1) {
      const block = totals.analyses[a];
      const batch = waiting.analyses[a];
      const analysis = analyses[a];
      if (block === undefined || batch === undefined || analysis === undefined) continue;
      if (!gather(analysis.set, scores, batch)) continue;
      addProducts(block, batch, weight);
      if (a === widest) asked = rest;
    }
    const y = scores[overall] ?? -1;
    if (y < 0) return;
    for (let i = 0; i < asked.length; i += 1) {
      const item = asked[i] ?? -1;
      const x = scores[item] ?? -1;
      if (x >= 0) addPair(totals.pairs, item * PAIR, centred(x), centred(y), weight);
    }
  };
}

/** Adds to the moments by factor, and to the products of all factors together. */
function factorAdder({ diagnosis }: ScoringPlan) {
  const { loss } = diagnosis;
  const indicators = indicatorsOf(diagnosis);
  const sides = new Int8Array(loss?.factors.length ?? 0);
  return (
    { factors, together }: DiagnosisTotals,
    waiting: Waiting,
    packed: string,
    decoder: Decoder,
    scores: Float64Array,
    weight: number,
  ): void => {
    const y = loss === null ? -1 : (scores[loss.position] ?? -1);
    if (y < 0 || sides.length === 0) return;
    let complete = true;
    for (let f = 0; f < sides.length; f += 1) {
      const field = decoder.factors[f];
      const side = field === undefined ? -1 : read(packed, field);
      sides[f] = side;
      if (side >= 0) addValue(factors, (f * SIDES.length + side) * MOMENTS, y, weight);
      else complete = false;
    }
    if (!complete) return;
    indicators.forEach(({ factor, side }, i) => {
      putScore(waiting.together, i, sides[factor] === side ? 1 : 0);
    });
    putScore(waiting.together, indicators.length, centred(y));
    addProducts(together, waiting.together, weight);
  };
}

/** Adds one response, whose scores (items, then inner nodes; below 0: none) are known. Runs once per response. */
export function diagnosisAdder(plan: ScoringPlan) {
  const [addToProducts, addToFactors] = [productAdder(plan), factorAdder(plan)];
  return (
    totals: DiagnosisTotals,
    waiting: Waiting,
    packed: string,
    decoder: Decoder,
    scores: Float64Array,
    weight: number,
  ): void => {
    addToProducts(totals, waiting, scores, weight);
    addToFactors(totals, waiting, packed, decoder, scores, weight);
  };
}

/** Completes the totals of a cell after its last response. */
export function finishDiagnosis({ diagnosis, items }: ScoringPlan, totals: DiagnosisTotals, waiting: Waiting): void {
  totals.analyses.forEach((block, a) => {
    const batch = waiting.analyses[a];
    if (batch !== undefined) addWaiting(block, batch);
  });
  if (totals.together.length > 0) addWaiting(totals.together, waiting.together);
  const widest = widestOf(diagnosis);
  const [set, block] = [diagnosis.analyses[widest]?.set, totals.analyses[widest]];
  if (set === undefined || block === undefined) return;
  set.forEach((position, x) => {
    if (position < items.length) addPairOf(totals.pairs, position * PAIR, block, set.length, x, set.length - 1);
  });
}
