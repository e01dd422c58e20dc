import type { ContactTruth } from '../../model/sample-quality.ts';
import { wilson } from '../../statistics/proportions/wilson.ts';
import type { ScoringPlan } from '../plan.ts';
import type { Totals } from '../totals.ts';
import { CHECKED, CLAIMED, WITHIN } from './counts.ts';

const MONTHS = [3, 6, 12] as const;

/**
 * How true claims of contact are: of those who claim it and were looked up in the operator's records, the share with a
 * contact there within 3, 6 and 12 months, with Wilson's interval. Shares of a base that is too small are not shown.
 */
export function contactTruth(plan: ScoringPlan, { fieldwork }: Pick<Totals, 'fieldwork'>): ContactTruth {
  const { rules, quality } = plan.programme;
  const { within: months, minimumShare } = quality.eligibility;
  const checked = fieldwork[CHECKED] ?? 0;
  const counts = { claimed: fieldwork[CLAIMED] ?? 0, checked };
  const required = minimumShare === undefined ? null : { months, share: minimumShare };
  if (checked < rules.hideBelow) {
    return { status: checked === 0 ? 'no_data' : 'suppressed', ...counts, within: null, required, reached: null };
  }
  const within = MONTHS.flatMap((age, i) => {
    const n = fieldwork[WITHIN + i] ?? 0;
    const proportion = wilson({ x: n, n: checked });
    return proportion.status === 'no_data' ? [] : [{ months: age, n, share: proportion.share, ci95: proportion.ci95 }];
  });
  const share = within.find((entry) => entry.months === months)?.share ?? 0;
  const status = checked < rules.markBelow ? 'marked' : 'published';
  return { status, ...counts, within, required, reached: required === null ? null : share >= required.share };
}
