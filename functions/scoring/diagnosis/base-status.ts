import type { BaseStatus } from '../../model/figure.ts';
import type { Programme } from '../../model/programme/index.ts';
import type { MeasureBase, Reason } from '../suppression/index.ts';

/** Status of a figure beside the scores, by the rules of the scores; what must be hidden is known already. */
export function baseStatusOf(
  { n, effectiveN }: MeasureBase,
  hidden: Reason | null,
  { markBelow }: Pick<Programme['rules'], 'markBelow'>,
): BaseStatus {
  if (n === 0) return 'no_data';
  if (hidden !== null) return 'suppressed';
  return Math.min(n, effectiveN) < markBelow ? 'marked' : 'published';
}
