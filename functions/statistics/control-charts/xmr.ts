import { baselineOf, type ChartPoint, chartPoint, demandFinite, mean, type Standing, standing } from './chart.ts';
import { movingRange } from './moving-range.ts';

/** 3/d₂ and D₄ for ranges of two, as tabulated. */
const LIMIT = 2.66;
const RANGE_LIMIT = 3.267;

export type XmrChart =
  | {
      readonly status: Standing;
      readonly centre: number;
      readonly meanRange: number;
      /** Mean range/1.128. */
      readonly sigma: number;
      /** In the order of the input; null where that has no value. */
      readonly points: (ChartPoint | null)[];
      /** Range to the value before, limits 0 and 3.267 mean ranges; null for the first value and where there is none. */
      readonly ranges: (ChartPoint | null)[];
    }
  | { readonly status: 'too_few'; readonly centre: number | null };

/**
 * Chart of individual values and moving ranges (XmR): centre x̄, limits x̄ ± 2.66 mean ranges; a range signals above 3.267
 * mean ranges. In the unit of the values; limits are not cut at the ends of a scale. Null is a period without a value:
 * its neighbours are taken as neighbours.
 *
 * `baseline`: the limits come from the first so many values and then stand. Fewer than two: `too_few`; fewer than 20:
 * `provisional`. Equal values have limits of width 0 and no signal. A value that is not finite: StatisticsInputError.
 * Source: Montgomery, Introduction to Statistical Quality Control, chapter on individual measurements.
 * Example: 70, 73 and 71: centre 71.33, limits 64.68 and 77.98, range limit 8.17.
 */
export function xmrChart(values: readonly (number | null)[], baseline?: number): XmrChart {
  demandFinite(values);
  const present = values.filter((value) => value !== null);
  const base = baselineOf(present, baseline);
  const moving = movingRange(base);
  if (moving === null) return { status: 'too_few', centre: base[0] ?? null };
  const centre = mean(base);
  const half = LIMIT * moving.mean;
  let before: number | null = null;
  const ranges = values.map((value): ChartPoint | null => {
    if (value === null) return null;
    const range = before === null ? null : chartPoint(Math.abs(value - before), 0, RANGE_LIMIT * moving.mean);
    before = value;
    return range;
  });
  const points = values.map((value) => (value === null ? null : chartPoint(value, centre - half, centre + half)));
  return { status: standing(base.length), centre, meanRange: moving.mean, sigma: moving.sigma, points, ranges };
}
