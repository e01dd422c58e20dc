import type { Programme } from '../../functions/model/programme/index.ts';
import type { WarningRule } from '../../functions/model/programme/warnings.ts';
import type { Evidence } from '../../functions/model/service/warnings.ts';
import { type Locale, type Text, textIn } from '../../functions/model/text.ts';
import { message } from '../locale/index.ts';
import { count, decimals, points, sharePercent, signedPoints } from '../locale/numbers.ts';

/** Between the operator and the segment values of a quota, as the evidence names it. */
const QUOTA_PARTS = ' / ';

/** From here on p is told as a bound: two decimals would say that it is none. */
const SMALL_P = 0.005;

/** What speaks for a warning, or against it, in words. */
export function evidenceWords(
  locale: Locale,
  rule: WarningRule,
  evidence: Evidence | null,
  programme: Programme,
): string {
  const nameIn = (named: readonly { readonly id: string; readonly name: Text }[], id: string): string =>
    textIn(named.find((one) => one.id === id)?.name ?? id, locale);
  const operator = (id: string): string => nameIn(programme.operators, id);
  const indicator = (id: string): string => nameIn([...programme.indicators, ...programme.items], id);
  const values = programme.segments.flatMap((segment) => segment.values);
  const say = (key: Parameters<typeof message>[1], values: Record<string, string | number> = {}) =>
    message(locale, key, values);
  if (evidence === null || evidence.value === null || evidence.limit === null) return say('report.earlyWarning.none');
  const { value, limit, p, subject } = evidence;
  const written = { value: points(locale, value), limit: points(locale, limit) };
  switch (rule.when) {
    case 'below-target':
      return say('report.earlyWarning.belowTarget', { ...written, indicator: indicator(rule.indicator) });
    case 'gap-turned':
      return say('report.earlyWarning.gap', {
        indicator: indicator(rule.indicator),
        value: signedPoints(locale, value),
        competitor: operator(rule.competitor),
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
    case 'quota-at-risk': {
      const [party = '', ...cell] = (subject ?? '').split(QUOTA_PARTS);
      return say('report.earlyWarning.quota', {
        subject: [operator(party), ...cell.map((value) => nameIn(values, value))].join(say('join.choices')),
        value: count(locale, Math.round(value)),
        limit: count(locale, limit),
      });
    }
  }
}
