import type { NodeScore } from '../model/scores.ts';
import { effectiveSize } from '../statistics/effective-size.ts';
import { netPromoterScore } from '../statistics/nps/net-promoter-score.ts';
import { weightedNetPromoterScore } from '../statistics/nps/weighted.ts';
import { boxes } from '../statistics/proportions/boxes.ts';
import type { Scale, Tally } from '../statistics/tally.ts';
import type { PlannedItem } from './plan.ts';
import { TALLY } from './totals.ts';

/** Effective and plain size differ by less where all weights are equal. */
const ROUNDING = 1e-9;

/** Answers per code of an item. */
export function tallies(item: PlannedItem, codes: Float64Array): Tally[] {
  return item.codes.map((code, k) => {
    const at = (item.slot + k) * TALLY;
    return { code, n: codes[at] ?? 0, weight: codes[at + 1] ?? 0, weight2: codes[at + 2] ?? 0 };
  });
}

const sum = (answers: readonly Tally[], part: 'n' | 'weight' | 'weight2'): number =>
  answers.reduce((total, tally) => total + tally[part], 0);

/** By the formula for plain answers where all weights are equal, else the weighted one. */
function promoters(answers: readonly Tally[], scale: Scale): NodeScore['nps'] {
  const n = sum(answers, 'n');
  const equal = effectiveSize(sum(answers, 'weight'), sum(answers, 'weight2')) >= n * (1 - ROUNDING);
  const score = equal ? netPromoterScore(answers, scale) : weightedNetPromoterScore(answers, scale);
  if (score.status === 'no_data' || score.status === 'not_0_to_10') return null;
  const { n: _, rejected: __, ...figures } = score;
  return figures;
}

function boxFigures(item: PlannedItem, answers: readonly Tally[], scale: Scale): NodeScore['boxes'] {
  if (item.box === null) return null;
  const found = boxes(answers, scale, item.box);
  if (found.status !== 'estimated') return null;
  const { top, bottom } = found;
  return {
    codes: item.box,
    top: { share: top.share, ci95: top.ci95 },
    bottom: { share: bottom.share, ci95: bottom.ci95 },
  };
}

/** What only a question has: answers per code, boxes, and for a recommendation the net promoter score. */
export function answerFigures(
  item: PlannedItem,
  answers: readonly Tally[],
): Pick<NodeScore, 'distribution' | 'boxes' | 'nps'> {
  const scale = { from: item.codes[0] ?? 0, to: item.codes.at(-1) ?? 0 };
  const weight = sum(answers, 'weight');
  return {
    distribution: answers.map((tally) => ({ code: tally.code, n: tally.n, share: tally.weight / weight })),
    boxes: boxFigures(item, answers, scale),
    nps: item.recommendation ? promoters(answers, scale) : null,
  };
}

export const NO_ANSWERS = { distribution: null, boxes: null, nps: null } as const;
