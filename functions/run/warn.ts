import { dateIn } from '../model/instant.ts';
import { firstDayOf, type Month, shift } from '../model/period.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Complaint } from '../model/records/complaint.ts';
import type { Scores } from '../model/scores.ts';
import type { RaisedWarning } from '../model/service/raised-warning.ts';
import type { EarlyWarning } from '../model/service/warnings.ts';
import { firstDayWatched, quotaWarning, scoreWarning, surgeWarning } from '../scoring/index.ts';

/** What the daily check needs from outside. */
export interface WarnPort {
  /** The newest issued scores of a month; undefined before the first. */
  readonly scores: () => Promise<Scores | undefined>;
  readonly complaints: (months: readonly Month[]) => Promise<readonly Complaint[]>;
  /** Responses of a month so far, in the order of the quotas. */
  readonly quotas: (month: Month) => Promise<readonly number[]>;
}

const MONTH = 'yyyy-MM'.length;
const DAY_MS = 86_400_000;

function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = shift(month, 1)) months.push(month);
  return months;
}

/**
 * What every rule finds on a day, as far as its data reach: rules about scores look at the newest issued month, the others at
 * complaints and responses up to that day.
 * @param now ISO 8601.
 */
export async function findWarnings(programme: Programme, port: WarnPort, now: string): Promise<EarlyWarning[]> {
  const today = dateIn(programme.timezone, now);
  const month = today.slice(0, MONTH);
  const found: EarlyWarning[] = [];
  for (const rule of programme.warnings) {
    if (rule.when === 'complaint-surge') {
      const months = monthsFrom(firstDayWatched(rule, today).slice(0, MONTH), month);
      found.push(surgeWarning(programme, rule, await port.complaints(months), today));
    } else if (rule.when === 'quota-at-risk') {
      const of = (Date.parse(firstDayOf(shift(month, 1))) - Date.parse(firstDayOf(month))) / DAY_MS;
      const elapsed = { day: today, days: Number(today.slice(MONTH + 1)), of };
      found.push(quotaWarning(programme, rule, await port.quotas(month), elapsed));
    } else {
      const scores = await port.scores();
      found.push(...(scores === undefined ? [] : [scoreWarning(programme, rule, scores) ?? []].flat()));
    }
  }
  return found;
}

/**
 * The rows that change: a rule is raised when it was not, and recovers when it was; raised again only after that. What is not
 * known changes nothing.
 */
export function changedWarnings(
  before: readonly RaisedWarning[],
  found: readonly EarlyWarning[],
  now: string,
): RaisedWarning[] {
  return found.flatMap(({ rule, scope, state, evidence }): RaisedWarning[] => {
    const open = before.find((one) => one.rule === rule && one.recoveredAt === null);
    if (state === 'unknown' || evidence === null) return [];
    if (state === 'clear') return open === undefined ? [] : [{ ...open, recoveredAt: now }];
    return open === undefined ? [{ rule, scope, raisedAt: now, recoveredAt: null, evidence }] : [];
  });
}
