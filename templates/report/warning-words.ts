import type { WarningRule } from '../../functions/model/programme/warnings.ts';
import type { Evidence } from '../../functions/model/service/warnings.ts';
import type { Locale } from '../../functions/model/text.ts';
import { message } from '../locale/index.ts';
import { count, decimals, points, sharePercent, signedPoints } from '../locale/numbers.ts';

/** Names of what a rule watches. */
export interface WatchedNames {
  readonly indicator: (id: string) => string;
  readonly operator: (id: string) => string;
}

/** From here on p is told as a bound: two decimals would say that it is none. */
const SMALL_P = 0.005;

/** What speaks for a warning, or against it, in words. */
export function evidenceWords(
  locale: Locale,
  rule: WarningRule,
  evidence: Evidence | null,
  names: WatchedNames,
): string {
  const say = (key: Parameters<typeof message>[1], values: Record<string, string | number> = {}) =>
    message(locale, key, values);
  if (evidence === null || evidence.value === null || evidence.limit === null) return say('report.earlyWarning.none');
  const { value, limit, p, subject } = evidence;
  const written = { value: points(locale, value), limit: points(locale, limit) };
  switch (rule.when) {
    case 'below-target':
      return say('report.earlyWarning.belowTarget', { ...written, indicator: names.indicator(rule.indicator) });
    case 'gap-turned':
      return say('report.earlyWarning.gap', {
        indicator: names.indicator(rule.indicator),
        value: signedPoints(locale, value),
        competitor: names.operator(rule.competitor),
      });
    case 'signal': {
      const shares = { value: sharePercent(locale, value), limit: sharePercent(locale, limit) };
      return say('report.earlyWarning.signal', rule.chart === 'p' || rule.chart === 'laney' ? shares : written);
    }
    case 'complaint-surge':
      return say('report.earlyWarning.surge', {
        value: count(locale, value),
        limit: written.limit,
        days: rule.days,
        p: (p ?? 1) < SMALL_P ? '< 0.01' : `= ${decimals(locale, p ?? 1)}`,
      });
    case 'quota-at-risk':
      return say('report.earlyWarning.quota', {
        subject: subject ?? '',
        value: count(locale, Math.round(value)),
        limit: count(locale, limit),
      });
  }
}
