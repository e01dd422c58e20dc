import type { TrendPoint } from '../model/scores.ts';
import type { Context } from './context.ts';

/** A party's index in the periods before, this one last. */
export function indexTrend({ index, scores }: Context, operator: string | undefined): TrendPoint[] {
  return scores.trend.filter(
    (point) => point.operator === operator && point.brand === null && point.indicator === index.indicator,
  );
}

/** The own operator's. */
export const ownTrend = (context: Context): TrendPoint[] => indexTrend(context, context.own?.operator);
