import type { Programme } from '../../model/programme/index.ts';
import type { InternalScore } from '../../model/service/follow-ups.ts';
import { addValue, MOMENTS } from '../../statistics/moments.ts';
import { type Summary, summarise } from '../../statistics/summary.ts';
import { tInterval } from '../../statistics/t-interval.ts';
import type { Reason } from '../suppression/index.ts';

/** Mean of the values that are there; every call counts alike. Null for none. */
export function summaryOf(values: readonly (number | null)[]): Summary | null {
  const block = new Float64Array(MOMENTS);
  for (const value of values) if (value !== null) addValue(block, 0, value, 1);
  return summarise(block, 0);
}

/** A mean over calls as scores print it, by the rules for small bases. */
export function internalScore(
  summary: Summary | null,
  hidden: Reason | null,
  { markBelow }: Programme['rules'],
): InternalScore {
  const absent = { value: null, se: null, ci95: null } as const;
  if (summary === null) return { status: 'no_data', reason: null, n: 0, ...absent };
  const { n, mean, se } = summary;
  if (hidden !== null) return { status: 'suppressed', reason: hidden, n, ...absent };
  const ci95 = se === null ? null : tInterval(mean, se, n - 1);
  return { status: n < markBelow ? 'marked' : 'published', reason: null, n, value: mean, se, ci95 };
}
