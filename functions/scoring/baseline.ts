import type { Month } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';

/** Points of a control chart, and how many of them, the first ones, its limits come from. */
export interface Framed<T> {
  readonly points: readonly T[];
  readonly count: number;
  /** Whether they are those of the programme's baseline. */
  readonly frozen: boolean;
}

/**
 * The points of a chart from the first one of the baseline on; all of them, and limits from all, where the programme has no
 * baseline or none of them lies in it.
 * @param monthsOf Months that a point is of.
 */
export function framed<T>(
  points: readonly T[],
  monthsOf: (point: T) => readonly Month[],
  baseline: Programme['baseline'],
): Framed<T> {
  const isInside = (point: T): boolean =>
    baseline !== undefined && monthsOf(point).every((month) => month >= baseline.from && month <= baseline.to);
  const first = points.findIndex(isInside);
  if (first < 0) return { points, count: points.length, frozen: false };
  const from = points.slice(first);
  return { points: from, count: from.filter(isInside).length, frozen: true };
}
