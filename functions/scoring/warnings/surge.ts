import { dateAfter, dateIn } from '../../model/instant.ts';
import { type Programme, scopesOf } from '../../model/programme/index.ts';
import type { WarningRule } from '../../model/programme/warnings.ts';
import type { Complaint } from '../../model/records/complaint.ts';
import type { EarlyWarning } from '../../model/service/warnings.ts';
import { rateIncrease } from '../../statistics/rates/rate-increase.ts';
import { complaintsIn } from '../complaints/complaints-of.ts';
import { found, scopeOf, UNKNOWN } from './score-warnings.ts';

type Surge = Extract<WarningRule, { when: 'complaint-surge' }>;

/** The first day whose complaints a rule looks at, on a day. */
export const firstDayWatched = ({ days, against }: Surge, today: string): string =>
  dateAfter(today, 1 - days - against);

/**
 * Whether complaints of the last days, `today` the last of them, came faster than those of the days before: the exact test of
 * two Poisson counts, one-sided. Without a complaint in all these days nothing is known: nobody may have sent any.
 */
export function surgeWarning(
  programme: Programme,
  rule: Surge,
  complaints: readonly Complaint[],
  today: string,
): EarlyWarning {
  const scope = scopeOf(programme, rule);
  const where = scopesOf(programme).find(({ id }) => id === scope)?.where ?? {};
  const mine = complaintsIn(programme, where, complaints).filter(
    ({ category }) => rule.category === undefined || category === rule.category,
  );
  const days = mine.map(({ receivedAt }) => dateIn(programme.timezone, receivedAt));
  const from = dateAfter(today, 1 - rule.days);
  const now = days.filter((day) => day >= from && day <= today).length;
  const before = days.filter((day) => day >= firstDayWatched(rule, today) && day < from).length;
  if (now + before === 0) return { rule: rule.id, scope, ...UNKNOWN };
  const p = rateIncrease({ events: now, exposure: rule.days }, { events: before, exposure: rule.against });
  const limit = (before / rule.against) * rule.days;
  const evidence = { period: today, value: now, limit, p, subject: null };
  return { rule: rule.id, scope, ...found(p < rule.significance, evidence) };
}
