import { demand } from '../input-error.ts';

/** Three brand pairs by their published scores, and the two published composites over them. */
export interface PublishedComposites {
  readonly own: readonly number[];
  readonly competitor: readonly number[];
  readonly compositeOwn: number;
  readonly compositeCompetitor: number;
}
export type CommonWeights =
  | { readonly status: 'found'; readonly weights: readonly [number, number, number] }
  /** The only weights that fit are not all in 0-1: the composites do not come from one set of weights. */
  | { readonly status: 'impossible'; readonly weights: readonly [number, number, number] }
  /** None or many fit: not three pairs, or pairs of which one lies between the others on both sides. */
  | { readonly status: 'not_unique' };

/** Determinant as a share of the size of its terms under which the equations do not determine the weights. */
const SINGULAR = 1e-12;

/**
 * The one set of weights, sum 1, that turns three pairs of published scores into both published composites: two
 * equations and the sum, solved by Cramer's rule. It tells what mix a report used without saying so, or that its
 * composites cannot be means of its own table. Published figures are rounded: at two decimals expect the weights to be
 * off by some thousandths, and read them as a range.
 *
 * Lists of different length or figures that are not finite: StatisticsInputError.
 * Example: 78.75, 74.05 and 80.30 against 70.15, 70.15 and 63.70 with composites 79.21 and 65.89 give 0.2196, 0.1199, 0.6605.
 */
export function commonWeights({
  own,
  competitor,
  compositeOwn,
  compositeCompetitor,
}: PublishedComposites): CommonWeights {
  demand(own.length === competitor.length, 'Own and competitor do not have as many scores.');
  demand([...own, ...competitor, compositeOwn, compositeCompetitor].every(Number.isFinite), 'A score is not finite.');
  const [a1, a2, a3] = own;
  const [b1, b2, b3] = competitor;
  const missing = a1 === undefined || a2 === undefined || a3 === undefined;
  if (missing || b1 === undefined || b2 === undefined || b3 === undefined || own.length > 3)
    return { status: 'not_unique' };
  const left = (a1 - a3) * (b2 - b3);
  const right = (a2 - a3) * (b1 - b3);
  if (Math.abs(left - right) <= SINGULAR * (Math.abs(left) + Math.abs(right))) return { status: 'not_unique' };
  const toOwn = compositeOwn - a3;
  const toCompetitor = compositeCompetitor - b3;
  const first = (toOwn * (b2 - b3) - toCompetitor * (a2 - a3)) / (left - right);
  const second = (toCompetitor * (a1 - a3) - toOwn * (b1 - b3)) / (left - right);
  const weights = [first, second, 1 - first - second] as const;
  return { status: weights.every((weight) => weight >= 0 && weight <= 1) ? 'found' : 'impossible', weights };
}
