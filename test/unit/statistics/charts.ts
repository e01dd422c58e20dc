import type { ChartPoint } from '../../../functions/statistics/control-charts/chart.ts';

type Points = readonly (ChartPoint | null)[];

/** The points that are there. */
export const limitsOf = (points: Points): ChartPoint[] => points.filter((point) => point !== null);

export const valuesOf = (points: Points): number[] => limitsOf(points).map(({ value }) => value);

/** Places of the signals, the first point being 1. */
export const signalsOf = (points: Points): number[] =>
  points.flatMap((point, i) => (point === null || point.signal === null ? [] : [i + 1]));
