import type { Programme } from '../../model/programme/index.ts';
import type { WarningRule } from '../../model/programme/warnings.ts';
import type { EarlyWarning } from '../../model/service/warnings.ts';
import { found, scopeOf, UNKNOWN } from './score-warnings.ts';

type AtRisk = Extract<WarningRule, { when: 'quota-at-risk' }>;

/** How far a month has come. */
export interface Elapsed {
  /** Its last day so far, ISO 8601. */
  readonly day: string;
  readonly days: number;
  readonly of: number;
}

const nameOf = ({ operator, where }: Programme['quotas'][number]): string =>
  [operator, ...Object.values(where)].join(' / ');

/**
 * The quota that the month will miss by the most, if responses go on coming as they came so far.
 * @param counts Responses so far, in the order of the quotas.
 */
export function quotaWarning(
  programme: Programme,
  rule: AtRisk,
  counts: readonly number[],
  { day, days, of }: Elapsed,
): EarlyWarning {
  const named = { rule: rule.id, scope: scopeOf(programme, rule) };
  if (days < rule.fromDay) return { ...named, ...UNKNOWN };
  const worst = programme.quotas
    .map((quota, i) => ({ subject: nameOf(quota), limit: quota.minimum, value: ((counts[i] ?? 0) / days) * of }))
    .sort((a, b) => a.value / a.limit - b.value / b.limit)[0];
  if (worst === undefined) return { ...named, ...UNKNOWN };
  return { ...named, ...found(worst.value < worst.limit, { period: day, p: null, ...worst }) };
}
