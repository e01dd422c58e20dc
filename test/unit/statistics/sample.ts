import { addValue, MOMENTS } from '../../../functions/statistics/moments.ts';
import { type Summary, summarise } from '../../../functions/statistics/summary.ts';

/** Moments of values taken one after the other. */
export function momentsOf(values: readonly number[], weights: readonly number[] = []): Float64Array {
  const moments = new Float64Array(MOMENTS);
  values.forEach((value, i) => {
    addValue(moments, 0, value, weights[i] ?? 1);
  });
  return moments;
}

export function summaryOf(values: readonly number[], weights: readonly number[] = []): Summary {
  const summary = summarise(momentsOf(values, weights), 0);
  if (summary === null) throw new Error('no values');
  return summary;
}
